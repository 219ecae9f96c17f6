import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { PartEvent } from './part.events.js';
import { PartView } from './part.view.js';

export const partProjection: Projection<PartView, PartEvent> = {
  name: 'part',
  version: 1,
  categories: ['part'],
  rowsOf: 'STREAM',
  view: PartView,
  keys: ({ data }) => [data.partId],
  apply: (rows, event) => {
    const kept = keptOf(rows.get(event.data.partId), event);
    return kept ? [{ ...kept, ...described(event), version: event.meta.version.toString() }] : [];
  },
};

/** What is said once. */
const keptOf = (
  row: PartView | undefined,
  { type, data }: PartEvent,
): Pick<PartView, 'isSerialised' | 'registeredAt'> | null => {
  if (type === 'PartRegistered') return { isSerialised: data.isSerialised, registeredAt: new Date(data.registeredAt) };
  return row ? { isSerialised: row.isSerialised, registeredAt: row.registeredAt } : null;
};

const described = ({ data, meta }: Recorded<PartEvent>) => ({
  id: data.partId,
  number: data.number,
  name: data.name,
  fits: data.fits,
  supplier: data.supplier,
  defectiveComesBack: data.defectiveComesBack,
  skus: [...new Set(data.fits.map(({ sku }) => sku))],
  sortName: data.name.toLowerCase(),
  searchText: `${data.number}\n${data.name}`.toLowerCase(),
  position: meta.position,
});
