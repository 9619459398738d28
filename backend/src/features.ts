import type { Type } from '@nestjs/common';
import { SessionsModule } from './features/sessions/sessions.module.js';

/** Every feature, from the ground up: the arrows between them are in ARCHITECTURE.md. */
export const FEATURES: readonly Type[] = [SessionsModule];
