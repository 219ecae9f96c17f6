import { projection } from '#projections';
import type { PartnersPart } from '../partners.part.js';
import { OUTLET_COMMANDS } from './outlet.commands.js';
import { HandleOutlet, OutletHandler } from './outlet.handler.js';
import { outletProjection } from './outlet.projection.js';
import { OutletResolver } from './outlet.resolver.js';
import { OutletMutationResolver } from './outlet-mutation.resolver.js';

/** Where partners work from. */
export const outletPart: PartnersPart = {
  policySections: [],
  projections: [projection(outletProjection)],
  policies: [],
  effects: [],
  commands: [{ types: OUTLET_COMMANDS, message: HandleOutlet }],
  providers: [OutletHandler, OutletResolver, OutletMutationResolver],
};
