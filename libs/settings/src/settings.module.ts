import { type DynamicModule, Module } from '@nestjs/common';
import type { Settings } from './settings.js';

/** The settings of this process, for what a context makes of them. */
export const CURRENT_SETTINGS = Symbol('settings');

@Module({})
export class SettingsModule {
  static register(settings: Settings): DynamicModule {
    const provider = { provide: CURRENT_SETTINGS, useValue: settings };
    return { module: SettingsModule, global: true, providers: [provider], exports: [provider] };
  }
}
