import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { DefectivePartEvent } from '../defective/defective-part.events.js';
import type { LotEvent } from '../lot/lot.events.js';
import { type PartSerialEvent, partSerialIdOf } from './part-serial.events.js';
import { PartSerialView, type SerialPlace } from './part-serial.view.js';

type Listened = LotEvent | PartSerialEvent | DefectivePartEvent;
type Moved = Readonly<{
  serials: readonly string[];
  place: SerialPlace;
  workOrderId?: string | null;
  unitId?: string | null;
}>;

/** Where each genuine piece is: lots say it of their pieces, and the defective parts of those that came back. */
export const partSerialProjection: Projection<PartSerialView, Listened> = {
  name: 'part-serial',
  version: 1,
  categories: ['lot', 'partserial', 'defective'],
  view: PartSerialView,
  keys: (event) =>
    movesOf(event).flatMap(({ serials }) => serials.map((serial) => partSerialIdOf(event.data.partId, serial))),
  apply: (rows, event) =>
    movesOf(event).flatMap((moved) =>
      moved.serials.flatMap((serial) => {
        const row = rows.get(partSerialIdOf(event.data.partId, serial));
        const next = after(row, event, { ...moved, serials: [serial] });
        return next ? [next] : [];
      }),
    ),
};

const movesOf = (event: Listened): readonly Moved[] => {
  switch (event.type) {
    case 'LotReceived':
    case 'LotPiecesReleased':
      return [{ serials: event.data.serials, place: 'IN_STOCK' }];
    case 'LotPiecesReserved':
      return [{ serials: event.data.serials, place: 'RESERVED', workOrderId: event.data.workOrderId }];
    case 'LotPiecesConsumed': {
      const { serials, freedSerials, workOrderId, unitId } = event.data;
      return [{ serials, place: 'INSTALLED', workOrderId, unitId }, freed(freedSerials)];
    }
    case 'LotPiecesWrittenOff': {
      const { serials, freedSerials, workOrderId } = event.data;
      return [{ serials, place: 'DEAD_ON_ARRIVAL', workOrderId }, freed(freedSerials)];
    }
    case 'LotCorrected':
      return [{ serials: event.data.missingSerials, place: 'MISSING' }, freed(event.data.foundSerials)];
    case 'DefectivePartReceived': {
      const { serial, isGenuine, workOrderId } = event.data;
      return serial !== null && isGenuine ? [{ serials: [serial], place: 'RETURNED_DEFECTIVE', workOrderId }] : [];
    }
    default:
      return [];
  }
};

const freed = (serials: readonly string[]): Moved => ({ serials, place: 'IN_STOCK' });

const after = (
  row: PartSerialView | undefined,
  { data, meta }: Recorded<Listened>,
  { serials: [serial], place, ...job }: Moved,
): PartSerialView | null => {
  const at = 'lotId' in data && 'supplier' in data ? data : row;
  if (serial === undefined || !at) return null;
  return {
    id: partSerialIdOf(data.partId, serial),
    partId: data.partId,
    serial,
    place,
    lotId: at.lotId,
    outletId: at.outletId,
    partnerId: at.partnerId,
    supplier: at.supplier,
    workOrderId: job.workOrderId ?? null,
    unitId: place === 'RETURNED_DEFECTIVE' ? unitOf(row) : (job.unitId ?? null),
    since: new Date(meta.occurredAt),
    position: meta.position,
  };
};

const unitOf = (row: PartSerialView | undefined): string | null => row?.unitId ?? null;
