import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { WorkOrderEvent } from '../events.js';
import { AwaitedLineView } from './awaited-line.view.js';
import type { LinePartsAwaited } from './line.events.js';
import type { Awaited } from './line-state.js';

const idOf = (workOrderId: string, no: number): string => `${workOrderId}/${no}`;

export const placeOf = ({ partId, outletId }: Pick<Awaited, 'partId' | 'outletId'>): string => `${partId}@${outletId}`;

/** Ends the waiting of a line, whatever it waited for. */
const ENDS: readonly WorkOrderEvent['type'][] = ['LineRediagnosed', 'LineIrreparable', 'LineCancelled', 'LineRepaired'];

export const awaitedLineProjection: Projection<AwaitedLineView, WorkOrderEvent> = {
  name: 'awaited-line',
  version: 1,
  categories: ['workorder'],
  view: AwaitedLineView,
  keys: ({ data }) => ('no' in data ? [idOf(data.workOrderId, data.no)] : []),
  apply: (rows, event) => {
    const { type, data } = event;
    if (!('no' in data)) return [];
    const id = idOf(data.workOrderId, data.no);
    const row = rows.get(id);
    if (type === 'LinePartsAwaited') return [waiting(row, event)];
    if (!row) return [];
    if (ENDS.includes(type)) return [{ removed: id }];
    return type === 'LinePartsReserved' ? [supplied(row, data.partId, event.meta.position)] : [];
  },
};

const waiting = (row: AwaitedLineView | undefined, { data, meta }: Recorded<LinePartsAwaited>): AwaitedLineView => {
  const { workOrderId, no, partId, partNumber, outletId, quantity, awaitedAt } = data;
  const before = row ? row.awaited.filter((each) => each.partId !== partId) : [];
  const awaited = [...before, { partId, partNumber, outletId, quantity }];
  return {
    id: idOf(workOrderId, no),
    workOrderId,
    no,
    awaited,
    places: awaited.map(placeOf),
    awaitedAt: row ? row.awaitedAt : new Date(awaitedAt),
    position: meta.position,
  };
};

const supplied = (row: AwaitedLineView, partId: string, position: string) => {
  const awaited = row.awaited.filter((each) => each.partId !== partId);
  return awaited.length > 0 ? { ...row, awaited, places: awaited.map(placeOf), position } : { removed: row.id };
};
