import type { SopContent } from './content-types.js';
import { administrationSops } from './sops-administration.js';
import { counterServiceSops } from './sops-counter-services.js';
import { fieldServiceSops } from './sops-field-services.js';
import { healthAndSocialSops } from './sops-health-and-social.js';

/** The register of SOPs; some have waited longer than twelve months for their evaluation. */
export const demoSops: readonly SopContent[] = [
  ...counterServiceSops,
  ...healthAndSocialSops,
  ...administrationSops,
  ...fieldServiceSops,
];
