import type { InnovationContent } from './content-types.js';
import { boardInnovations } from './innovations-boards.js';
import { northernDistrictInnovations } from './innovations-districts-north.js';
import { southernDistrictInnovations } from './innovations-districts-south.js';
import { economyInnovations } from './innovations-economy.js';
import { educationAndHealthInnovations } from './innovations-education-and-health.js';
import { gresikInnovations } from './innovations-gresik.js';
import { infrastructureAndEnvironmentInnovations } from './innovations-infrastructure-and-environment.js';
import { secretariatInnovations } from './innovations-secretariats.js';
import { socialAndCivilInnovations } from './innovations-social-and-civil.js';

/** Every innovation of the demo, Sidoarjo's before Gresik's. */
export const demoInnovations: readonly InnovationContent[] = [
  ...secretariatInnovations,
  ...boardInnovations,
  ...educationAndHealthInnovations,
  ...infrastructureAndEnvironmentInnovations,
  ...socialAndCivilInnovations,
  ...economyInnovations,
  ...northernDistrictInnovations,
  ...southernDistrictInnovations,
  ...gresikInnovations,
];
