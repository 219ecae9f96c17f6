import type { PartsPolicy } from '../parts.policy-section.js';
import { refusal } from '../parts-rejection.js';
import { placed } from '../placed.js';
import { noteOf, serialsOf } from '../quantities.js';
import type { CorrectLot } from './lot.commands.js';
import type { LotEvent } from './lot.events.js';
import { placeOf } from './lot-place.js';
import { type Lot, reservedOf } from './lot-state.js';

/** A count that finds what is written down changes nothing. Pieces that jobs have reserved can't be counted away. */
export const correctedLot = ({ data, by, at }: CorrectLot, lot: Lot, policy: PartsPolicy): readonly LotEvent[] => {
  const { lotId, counted, reason } = data;
  const named = { missing: serialsOf(data.missingSerials), found: serialsOf(data.foundSerials) };
  if (counted === lot.onHand && named.missing.length + named.found.length === 0) return [];
  const note = noteOf(data.note, policy);
  if (note === null) throw refusal('PART_TEXT_MISSING', { missing: 'note', lotId });
  assertCountable(counted, lot, policy);
  assertNamed(counted, named, lot);
  return [
    {
      type: 'LotCorrected',
      data: placed(placeOf(lot), {
        counted,
        difference: counted - lot.onHand,
        missingSerials: named.missing,
        foundSerials: named.found,
        reason,
        note,
        correctedBy: by,
        correctedAt: at,
      }),
    },
  ];
};

const assertCountable = (counted: number, lot: Lot, { mostPiecesPerLot }: PartsPolicy): void => {
  const { lotId } = lot;
  const reserved = reservedOf(lot);
  if (!Number.isSafeInteger(counted) || counted < 0) throw refusal('LOT_COUNT_IMPOSSIBLE', { lotId, counted });
  if (counted > Math.max(lot.onHand, mostPiecesPerLot))
    throw refusal('LOT_TOO_LARGE', { lotId, counted, limit: mostPiecesPerLot });
  if (counted < reserved) throw refusal('LOT_RESERVED_MORE', { lotId, counted, reserved });
};

type Named = Readonly<{ missing: readonly string[]; found: readonly string[] }>;

/** Pieces with serials are counted by them: only free ones can be missing, only missing ones can be found. */
const assertNamed = (counted: number, { missing, found }: Named, lot: Lot): void => {
  const { lotId, isSerialised } = lot;
  if (!isSerialised && missing.length + found.length > 0)
    throw refusal('PART_SERIALS_UNWANTED', { lotId, serials: [...missing, ...found] });
  if (!isSerialised) return;
  const reserved = missing.find((serial) => !lot.free.includes(serial));
  if (reserved !== undefined) throw refusal('PART_SERIAL_NOT_HERE', { lotId, serial: reserved });
  const unknown = found.find((serial) => !lot.missing.includes(serial));
  if (unknown !== undefined) throw refusal('PART_SERIAL_NOT_GENUINE', { lotId, serial: unknown });
  const expected = lot.onHand - missing.length + found.length;
  if (counted !== expected) throw refusal('LOT_COUNT_IMPOSSIBLE', { lotId, counted, expected, missing: 'serials' });
};
