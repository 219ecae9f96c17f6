import { isHere } from './reception.js';
import { takesBack } from './remedy.js';
import type { Decision, Decisions } from './return-decision.js';
import { refusal } from './return-rejection.js';
import { lineOf } from './standing.js';
import { writtenOrNull } from './texts.js';

/** What becomes of the goods that are the company's again. What is refurbished is disposed of once more afterwards. */
const dispose: Decision<'DisposeReturnLine'> = ({ data, by, at }, state, { policy }) => {
  const { returnId, no, disposition: wanted } = data;
  const line = lineOf(state, no);
  if (line.disposition === wanted) return [];
  if (!isHere(line)) throw refusal('RETURN_NOTHING_CAME', state, { no, reception: line.reception });
  if (line.acceptance !== 'ACCEPTED') throw refusal('RETURN_NOT_ACCEPTED', state, { no, acceptance: line.acceptance });
  if (!takesBack(line.remedy)) throw refusal('RETURN_REMEDY_DIFFERS', state, { no, remedy: line.remedy });
  if (line.disposition !== null && line.disposition !== 'REFURBISH')
    throw refusal('RETURN_ALREADY_DISPOSED', state, { no, disposition: line.disposition });
  const isAnother = line.reception === 'WRONG_ITEM';
  return [
    {
      type: 'ReturnLineDisposed',
      data: {
        returnId,
        no,
        productId: isAnother ? null : line.productId,
        unitId: isAnother ? null : line.unitId,
        serial: isAnother ? null : line.serial,
        quantity: line.quantity,
        disposition: wanted,
        note: writtenOrNull(state, 'note', data.note, policy.textLimits.note),
        disposedBy: by,
        disposedAt: at,
      },
    },
  ];
};

export const disposition = { DisposeReturnLine: dispose } satisfies Partial<Decisions>;
