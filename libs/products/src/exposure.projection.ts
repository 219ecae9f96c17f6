import type { Recorded } from '#event-sourcing';
import { type Projection, type Removed, removed } from '#projections';
import { ExposureView } from './exposure.view.js';
import { lateChanges } from './exposure-late.js';
import type { UnitEvent, UnitRegistered } from './unit.events.js';
import { type Course, courseAfter, courseFrom } from './unit-course.js';
import type { UnitRangeEvent, UnitRangeRegistered, UnitRangeWithdrawn } from './unit-range.events.js';
import { lifeEnd, type Segment, segmentsOf, serviceFrom } from './unit-segments.js';

type Told = UnitEvent | UnitRangeEvent;
type Rows = ReadonlyMap<string, ExposureView>;

/** When how many units were in service, by product, batch and region: facts with dates, summed when somebody asks. */
export const exposureProjection: Projection<ExposureView, Told> = {
  name: 'exposure',
  version: 3,
  categories: ['unit', 'unitrange'],
  view: ExposureView,
  keys: (event) => {
    if (!isOfUnit(event)) return [event.data.rangeId];
    const { unitId } = event.data;
    const rangeId = event.type === 'UnitRegistered' ? event.data.rangeId : null;
    return rangeId === null ? [unitId] : [unitId, rangeId];
  },
  matching: (event) => (event.type === 'UnitRangeWithdrawn' ? { field: 'rangeId', value: event.data.rangeId } : null),
  apply: (rows, event) => {
    if (isOfUnit(event)) return ofUnit(rows, event);
    return event.type === 'UnitRangeRegistered' ? [ofRange(event)] : withdrawn(rows, event);
  },
};

const isOfUnit = (event: Recorded<Told>): event is Recorded<UnitEvent> => 'unitId' in event.data;

const ofRange = ({ data: range, meta }: Recorded<UnitRangeRegistered>): ExposureView => {
  const { rangeId, productId, batch, region, count, shippedAt } = range;
  const from = serviceFrom({ installedAt: null, soldAt: null, shipments: shippedAt ? [shippedAt] : [] }, range);
  return {
    id: rangeId,
    productId,
    batch,
    region,
    latitude: null,
    longitude: null,
    weight: count,
    startsAt: dateOf(from),
    endsAt: dateOf(lifeEnd(from, range)),
    toldAt: from === null ? null : new Date(meta.recordedAt),
    toldBy: null,
    rangeId,
    course: null,
    position: meta.position,
  };
};

/** Units that stand for themselves stay as they are: late news is that of the others, where there are any. */
const withdrawn = (rows: Rows, { data, meta }: Recorded<UnitRangeWithdrawn>): readonly (ExposureView | Removed)[] => {
  const gone = [...rows.keys()].map(removed);
  const range = rows.get(data.rangeId);
  if (!range?.startsAt) return gone;
  const toldAt = rows.size - 1 < range.weight ? new Date(meta.recordedAt) : range.toldAt;
  return [...gone, { ...range, id: `${range.id}/late`, weight: 0, toldAt, rangeId: null, position: meta.position }];
};

/** The unit's first row tells how far it is, so that no event counts twice for the others. */
const ofUnit = (rows: Rows, event: Recorded<UnitEvent>): readonly (ExposureView | Removed)[] => {
  const first = rows.get(event.data.unitId);
  if (first && first.position >= event.meta.position) return [];
  if (event.type === 'UnitRegistered') return registered(rows.get(event.data.rangeId ?? ''), event);
  if (!first?.course) return [];
  const before = stretches(first.course, event);
  const after = stretches(courseAfter(first.course, event), event);
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => removed(id));
  return [...told(before, after, event, first), ...gone];
};

const registered = (range: ExposureView | undefined, event: Recorded<UnitRegistered>): readonly ExposureView[] => {
  const after = stretches(courseFrom(event.data), event);
  return range ? [...told([range], after, event), placeLeft(range, event)] : told([], after, event);
};

type FirstTold = Pick<ExposureView, 'toldAt' | 'toldBy'>;

const NOT_TOLD: FirstTold = { toldAt: null, toldBy: null };

/** The rows of a unit, and of what its events change late, unless it was first told of by the same command. */
const told = (
  before: readonly ExposureView[],
  after: readonly ExposureView[],
  event: Recorded<UnitEvent>,
  first: FirstTold = NOT_TOLD,
): ExposureView[] => {
  const { recordedAt, commandId } = event.meta;
  if (!before.some(isInService)) {
    return firstTold(after, after.some(isInService) ? { toldAt: new Date(recordedAt), toldBy: commandId } : NOT_TOLD);
  }
  const rows = firstTold(after, first);
  return first.toldBy === commandId ? rows : [...rows, ...lateRows(before, after, event)];
};

const isInService = ({ startsAt }: ExposureView): boolean => startsAt !== null;

const firstTold = (rows: readonly ExposureView[], { toldAt, toldBy }: FirstTold): ExposureView[] =>
  rows.map((row, place) => ({ ...row, toldAt, toldBy: place === 0 ? toldBy : null }));

const lateRows = (
  before: readonly ExposureView[],
  after: readonly ExposureView[],
  { data, meta }: Recorded<UnitEvent>,
): ExposureView[] => {
  const toldAt = new Date(meta.recordedAt);
  return lateChanges(before, after, toldAt).map((change, n) => ({
    id: `${data.unitId}/late/${meta.version}/${n}`,
    productId: data.productId,
    ...change,
    latitude: null,
    longitude: null,
    weight: 0,
    toldAt,
    toldBy: null,
    rangeId: null,
    course: null,
    position: meta.position,
  }));
};

const stretches = (course: Course, event: Recorded<UnitEvent>): ExposureView[] => {
  const segments = segmentsOf(course);
  return idsOf(event, segments.length).map((id, number) => ({
    id,
    productId: event.data.productId,
    batch: course.batch,
    ...stretch(segments[number]),
    weight: 1,
    ...NOT_TOLD,
    rangeId: null,
    course: number === 0 ? course : null,
    position: event.meta.position,
  }));
};

const NO_SEGMENT = { region: null, place: null, from: null, until: null };

/** There is no stretch of a unit that was never in service. */
const stretch = (segment: Omit<Segment, 'from'> & Readonly<{ from: string | null }> = NO_SEGMENT) => ({
  region: segment.region,
  latitude: segment.place && segment.place.latitude,
  longitude: segment.place && segment.place.longitude,
  startsAt: dateOf(segment.from),
  endsAt: dateOf(segment.until),
});

/** There is a first row also where there is no stretch. */
const idsOf = ({ data }: UnitEvent, count: number): string[] =>
  Array.from({ length: Math.max(1, count) }, (_, place) => (place === 0 ? data.unitId : `${data.unitId}/${place}`));

const placeLeft = (range: ExposureView, { data, meta }: Recorded<UnitEvent>): ExposureView => ({
  id: `${data.unitId}/range`,
  productId: range.productId,
  batch: range.batch,
  region: range.region,
  latitude: null,
  longitude: null,
  weight: -1,
  startsAt: range.startsAt,
  endsAt: range.endsAt,
  ...NOT_TOLD,
  rangeId: range.rangeId,
  course: null,
  position: meta.position,
});

const dateOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));
