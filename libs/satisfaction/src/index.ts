import type { Context } from '#projections';
import { satisfactionEventVersions } from './events.js';
import { SatisfactionModule } from './satisfaction.module.js';

export const satisfaction: Context = {
  name: 'satisfaction',
  events: satisfactionEventVersions,
  policySections: [],
  projections: [],
  policies: [],
  effects: [],
  commands: [],
  module: SatisfactionModule,
};
