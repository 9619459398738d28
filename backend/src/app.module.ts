import { Module, type DynamicModule } from '@nestjs/common';
import { FEATURES } from './features.js';
import { PlatformModule, type Machine } from './platform/platform.module.js';

/** The whole application on one machine: platform beneath, features on top. */
@Module({})
export class AppModule {
  static on(machine: Machine): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.on(machine), ...FEATURES] };
  }
}
