import { orderIdOf } from '#products/events';
import { returnPolicySection } from '#returns';
import type { FreedCause, ReturnReason } from '#returns/events';
import type { Unit } from '../market/units.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM } from '../world/staff.js';
import type { Story } from '../world/story.js';
import type { World } from '../world/world.js';

/** One unit on its way back: a return of one line. */
export type Returning = Readonly<{
  world: World;
  story: Story;
  returnId: string;
  unit: Unit;
  reason: ReturnReason;
  remedy: 'REPLACE' | 'REFUND' | 'REPAIR';
  /** What the line is worth, in minor units of the company's currency. */
  value: number;
}>;

export const NO = 1;

export const policyOf = ({ pack }: World) => pack.section(returnPolicySection);

/** What ended, or was exchanged, is freed on the purchase, as the policy of returns does. */
export function* freed({ world, story, returnId, unit }: Returning, cause: FreedCause): Course {
  const { sale, unitId } = unit;
  const claims = [
    ...(sale.kind === 'ORDERED' ? [{ purchaseId: orderIdOf(sale.number), item: `line-${NO}` }] : []),
    ...(cause === 'REPLACED' ? [] : [{ purchaseId: unitId, item: unitId }]),
  ];
  for (const { purchaseId, item } of claims)
    yield story.ask(
      SYSTEM,
      world.asks.purchase('FreePurchase', { purchaseId, returnId, no: NO, item, quantity: 1, cause }),
    );
}
