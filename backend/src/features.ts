import type { Type } from '@nestjs/common';
import { CatalogueModule } from './features/catalogue/catalogue.module.js';
import { InnovationsModule } from './features/innovations/innovations.module.js';
import { PeriodsModule } from './features/periods/periods.module.js';
import { SessionsModule } from './features/sessions/sessions.module.js';

/** Every feature, from the ground up: the arrows between them are in ARCHITECTURE.md. */
export const FEATURES: readonly Type[] = [SessionsModule, PeriodsModule, InnovationsModule, CatalogueModule];
