import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { DefectivePartEvent } from '../defective/defective-part.events.js';
import type { LotEvent } from '../lot/lot.events.js';
import { type PartFactKind, PartFactView } from './part-fact.view.js';

type Listened = LotEvent | DefectivePartEvent;
type Fact = Readonly<{
  id: string;
  kind: PartFactKind;
  quantity: number;
  counts: boolean;
  supplier: string;
  at: string;
}>;

export const partFactProjection: Projection<PartFactView, Listened> = {
  name: 'part-fact',
  version: 1,
  categories: ['lot', 'defective'],
  view: PartFactView,
  keys: (event) => {
    const fact = factOf(event);
    return fact ? [fact.id] : [];
  },
  apply: (_, event) => {
    const fact = factOf(event);
    if (!fact) return [];
    const { id, kind, supplier, quantity, counts, at } = fact;
    const { partId, outletId, partnerId } = event.data;
    const { position } = event.meta;
    return [{ id, kind, partId, supplier, outletId, partnerId, quantity, counts, at: new Date(at), position }];
  },
};

const factOf = ({ type, data, meta }: Recorded<Listened>): Fact | null => {
  switch (type) {
    case 'LotPiecesConsumed': {
      const { quantity, supplier, consumedAt: at } = data;
      return { id: meta.id, kind: 'CONSUMED', quantity, counts: true, supplier, at };
    }
    case 'LotPiecesWrittenOff': {
      const { quantity, supplier, writtenOffAt: at } = data;
      return { id: meta.id, kind: 'DEAD_ON_ARRIVAL', quantity, counts: true, supplier, at };
    }
    case 'DefectivePartReceived': {
      const { defectiveId: id, supplier, finding, receivedAt: at } = data;
      return { id, kind: 'DEFECTIVE_RETURN', quantity: 1, counts: finding !== 'NO_FAULT_FOUND', supplier, at };
    }
    default:
      return null;
  }
};
