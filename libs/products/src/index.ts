import type { Context } from '#projections';
import { catalogue } from './catalogue.part.js';
import { productsEventVersions } from './events.js';
import { ProductsModule } from './products.module.js';
import { units } from './units.part.js';

export { ProductsModule } from './products.module.js';

export const products: Context = {
  name: 'products',
  events: productsEventVersions,
  policySections: [...catalogue.policySections, ...units.policySections],
  projections: [...catalogue.projections, ...units.projections],
  policies: [...catalogue.policies, ...units.policies],
  effects: [...catalogue.effects, ...units.effects],
  commands: [...catalogue.commands, ...units.commands],
  module: ProductsModule,
};
