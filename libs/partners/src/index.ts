import type { Context } from '#projections';
import { parts } from './all.part.js';
import { partnersEventVersions } from './events.js';
import { PartnersModule } from './partners.module.js';

export { PartnersModule } from './partners.module.js';

export const partners: Context = {
  name: 'partners',
  events: partnersEventVersions,
  policySections: parts.flatMap(({ policySections }) => policySections),
  projections: parts.flatMap(({ projections }) => projections),
  policies: parts.flatMap(({ policies }) => policies),
  effects: parts.flatMap(({ effects }) => effects),
  commands: parts.flatMap(({ commands }) => commands),
  module: PartnersModule,
};
