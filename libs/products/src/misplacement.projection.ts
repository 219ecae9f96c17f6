import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import { MisplacementView } from './misplacement.view.js';
import type { UnitEvent, UnitMisplaced } from './unit.events.js';

/** Misplaced units, the latest misplacement of each under the unit's own id, earlier ones behind it. */
export const misplacementProjection: Projection<MisplacementView, UnitEvent> = {
  name: 'misplacement',
  version: 1,
  categories: ['unit'],
  view: MisplacementView,
  keys: ({ data }) => [data.unitId],
  apply: (rows, event) => {
    const row = rows.get(event.data.unitId);
    if (row && row.position >= event.meta.position) return [];
    if (event.type === 'UnitMisplaced') return [...earlier(row, event.meta.position), found(row, event)];
    const endedAt = endOf(row, event);
    return row && endedAt ? [{ ...row, endedAt, position: event.meta.position }] : [];
  },
};

const earlier = (row: MisplacementView | undefined, position: string): MisplacementView[] =>
  row ? [{ ...row, id: `${row.unitId}/${row.before}`, position }] : [];

const found = (row: MisplacementView | undefined, { data, meta }: Recorded<UnitMisplaced>): MisplacementView => ({
  id: data.unitId,
  unitId: data.unitId,
  productId: data.productId,
  batch: data.batch,
  region: data.region,
  intendedRegions: [...data.intendedRegions],
  since: new Date(data.since),
  foundAt: new Date(data.foundAt),
  endedAt: null,
  before: row ? row.before + 1 : 0,
  position: meta.position,
});

const endOf = (row: MisplacementView | undefined, event: UnitEvent): Date | null => {
  const end = endTold(event);
  if (!row || row.endedAt || !end || end.region === row.region) return null;
  const at = new Date(end.at);
  return at >= row.since ? at : null;
};

/** When a fact says that a unit is elsewhere (with its region) or out of service (without). */
const endTold = ({ type, data }: UnitEvent): Readonly<{ at: string; region: string | null }> | null => {
  switch (type) {
    case 'UnitMoved':
      return data.region === null ? null : { at: data.movedAt, region: data.region };
    case 'UnitInstalled':
      return data.region === null ? null : { at: data.installedAt, region: data.region };
    case 'UnitSold':
      return data.region === null ? null : { at: data.soldAt, region: data.region };
    case 'UnitCorrected':
      return { at: data.correctedAt, region: data.region };
    case 'UnitReturned':
      return { at: data.returnedAt, region: null };
    case 'UnitReplaced':
      return { at: data.replacedAt, region: null };
    case 'UnitScrapped':
      return { at: data.scrappedAt, region: null };
    default:
      return null;
  }
};
