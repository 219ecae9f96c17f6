import { grossOf } from './line-value.js';
import type { ReturnKnown } from './return-known.js';
import type { Line, Return } from './return-state.js';
import type { ChargeProposed } from './settlement.events.js';

/** What a person may ask the customer for: nothing is taken by it. */
export const chargeProposed = (
  { returnId }: Pick<Return, 'returnId'>,
  line: Line,
  at: string,
  { packVersion }: Pick<ReturnKnown, 'packVersion'>,
): ChargeProposed => ({
  type: 'ChargeProposed',
  data: {
    returnId,
    no: line.no,
    amount: grossOf(line),
    goodsDueAt: line.goodsDueAt ?? at,
    proposedAt: at,
    packVersion,
  },
});
