import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { FEATURES } from './features.js';
import { PlatformModule, type Machine } from './platform/platform.module.js';

/** Every module that has routes. */
export const MODULES: readonly Type[] = [PlatformModule, ...FEATURES];

/** The whole application on one machine: platform beneath, features on top. */
@Module({})
export class AppModule {
  static on(machine: Machine): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.on(machine), ...FEATURES] };
  }
}
