import type { DesignContent } from './content-types.js';
import { healthAndFamilyDesigns } from './designs-health-and-family.js';
import { serviceDesigns } from './designs-services.js';
import { waterAndEnvironmentDesigns } from './designs-water-and-environment.js';

/** The innovations that tell their whole design, by innovation key. */
export const demoDesigns: Readonly<Record<string, DesignContent>> = {
  ...healthAndFamilyDesigns,
  ...serviceDesigns,
  ...waterAndEnvironmentDesigns,
};
