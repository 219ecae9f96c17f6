import type { Context } from '#projections';
import { performanceEventVersions } from './events.js';
import { PerformanceModule } from './performance.module.js';

export const performance: Context = {
  name: 'performance',
  events: performanceEventVersions,
  policySections: [],
  projections: [],
  policies: [],
  effects: [],
  commands: [],
  module: PerformanceModule,
};
