import type { Context } from '#projections';
import { catalogue } from './catalogue.js';
import { productsEventVersions } from './events.js';
import { installedBase } from './installed-base.js';
import { ProductsModule } from './products.module.js';

export { ProductsModule } from './products.module.js';

export const products: Context = {
  name: 'products',
  events: productsEventVersions,
  policySections: [...catalogue.policySections, ...installedBase.policySections],
  projections: [...catalogue.projections, ...installedBase.projections],
  policies: [...catalogue.policies, ...installedBase.policies],
  effects: [...catalogue.effects, ...installedBase.effects],
  commands: [...catalogue.commands, ...installedBase.commands],
  module: ProductsModule,
};
