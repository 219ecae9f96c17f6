import { isHere } from './reception.js';
import { takesBack } from './remedy.js';
import type { Decision, Decisions } from './return-decision.js';
import { refusal } from './return-rejection.js';
import type { Line, Return } from './return-state.js';
import { lineOf } from './standing.js';
import { writtenOrNull } from './texts.js';

/** What becomes of the goods that are the company's again. What is refurbished is disposed of once more afterwards. */
const dispose: Decision<'DisposeReturnLine'> = ({ data, by, at }, state, { policy }) => {
  const { returnId, no, disposition: wanted } = data;
  const line = lineOf(state, no);
  if (line.disposition === wanted) return [];
  assertDisposable(line, state);
  const { productId, unitId, serial, quantity } = line.reception === 'WRONG_ITEM' ? { ...line, ...UNKNOWN } : line;
  return [
    {
      type: 'ReturnLineDisposed',
      data: {
        returnId,
        no,
        productId,
        unitId,
        serial,
        quantity,
        disposition: wanted,
        note: writtenOrNull(state, 'note', data.note, policy.textLimits.note),
        disposedBy: by,
        disposedAt: at,
      },
    },
  ];
};

/** What came instead of the unit is another one. */
const UNKNOWN = { productId: null, unitId: null, serial: null };

const assertDisposable = (line: Line, state: Return): void => {
  const { no, reception, acceptance, remedy, disposition: before } = line;
  if (!isHere(line)) throw refusal('RETURN_NOTHING_CAME', state, { no, reception });
  if (acceptance !== 'ACCEPTED') throw refusal('RETURN_NOT_ACCEPTED', state, { no, acceptance });
  if (!takesBack(remedy)) throw refusal('RETURN_REMEDY_DIFFERS', state, { no, remedy });
  if (before !== null && before !== 'REFURBISH')
    throw refusal('RETURN_ALREADY_DISPOSED', state, { no, disposition: before });
};

export const disposition = { DisposeReturnLine: dispose } satisfies Partial<Decisions>;
