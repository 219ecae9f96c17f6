import { takesBack } from './remedy.js';
import type { ReturnEvent } from './return.events.js';
import type { Line, Return } from './return-state.js';

/** The unit is the company's again, where it is here and does not go back to the customer. */
export const unitTakenBack = (
  { returnId }: Pick<Return, 'returnId'>,
  line: Line,
  at: string,
): readonly ReturnEvent[] => {
  const { no, unitId, productId, serial, remedy, reception } = line;
  const isHere = reception === 'RECEIVED' || reception === 'DAMAGED';
  if (unitId === null || !takesBack(remedy) || !isHere) return [];
  return [{ type: 'UnitTakenBack', data: { returnId, no, unitId, productId, serial, takenBackAt: at } }];
};
