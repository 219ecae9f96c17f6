import { policy, projection } from '#projections';
import { exposureProjection } from './exposure.projection.js';
import { ExposureResolver } from './exposure.resolver.js';
import { misplacementProjection } from './misplacement.projection.js';
import { MisplacementResolver } from './misplacement.resolver.js';
import type { ProductsPart } from './products.part.js';
import { UNIT_COMMANDS } from './unit.commands.js';
import { HandleUnit, UnitHandler } from './unit.handler.js';
import { unitProjection } from './unit.projection.js';
import { UnitResolver } from './unit.resolver.js';
import { unitComponentOnLineRepaired } from './unit-component-on-line-repaired.policy.js';
import { UnitEndResolver } from './unit-end.resolver.js';
import { unitFactsOnOrder } from './unit-facts-on-order.policy.js';
import { unitFactsOnReturn } from './unit-facts-on-return.policy.js';
import { UnitGathering } from './unit-gathering.handler.js';
import { unitLifeProjection } from './unit-life.projection.js';
import { UnitMutationResolver } from './unit-mutation.resolver.js';
import { UNIT_RANGE_COMMANDS } from './unit-range.commands.js';
import { HandleUnitRange, UnitRangeHandler } from './unit-range.handler.js';
import { unitRangeProjection } from './unit-range.projection.js';
import { UnitRangeResolver } from './unit-range.resolver.js';

/** Units: where they are and what became of them. */
export const units: ProductsPart = {
  policySections: [],
  projections: [
    projection(unitProjection),
    projection(unitRangeProjection),
    projection(exposureProjection),
    projection(misplacementProjection),
    projection(unitLifeProjection),
  ],
  policies: [policy(unitFactsOnOrder), policy(unitFactsOnReturn), policy(unitComponentOnLineRepaired)],
  effects: [],
  commands: [
    { types: UNIT_COMMANDS, message: HandleUnit },
    { types: UNIT_RANGE_COMMANDS, message: HandleUnitRange },
  ],
  providers: [
    UnitGathering,
    UnitHandler,
    UnitRangeHandler,
    UnitResolver,
    UnitMutationResolver,
    UnitEndResolver,
    UnitRangeResolver,
    ExposureResolver,
    MisplacementResolver,
  ],
};
