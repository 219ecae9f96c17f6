import type { Recorded } from '#event-sourcing';
import { type Projection, type Removed, removed } from '#projections';
import { ExposureView } from './exposure.view.js';
import type { UnitEvent } from './unit.events.js';
import { type Course, courseAfter, courseFrom } from './unit-course.js';
import type { UnitRangeEvent, UnitRangeRegistered } from './unit-range.events.js';
import { lifeEnd, type Segment, segmentsOf, serviceFrom } from './unit-segments.js';

type Told = UnitEvent | UnitRangeEvent;
type Rows = ReadonlyMap<string, ExposureView>;

/** When how many units were in service, by product, batch and region: facts with dates, summed when somebody asks. */
export const exposureProjection: Projection<ExposureView, Told> = {
  name: 'exposure',
  version: 2,
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
    return event.type === 'UnitRangeRegistered'
      ? [ofRange(event.data, event.meta.position)]
      : [...rows.keys()].map(removed);
  },
};

const isOfUnit = (event: Recorded<Told>): event is Recorded<UnitEvent> => 'unitId' in event.data;

const ofRange = (range: UnitRangeRegistered['data'], position: string): ExposureView => {
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
    rangeId,
    course: null,
    position,
  };
};

/** The unit's first row tells how far it is, so that no event counts twice for the others. */
const ofUnit = (rows: Rows, event: Recorded<UnitEvent>): readonly (ExposureView | Removed)[] => {
  const first = rows.get(event.data.unitId);
  if (first && first.position >= event.meta.position) return [];
  if (event.type === 'UnitRegistered') {
    const range = rows.get(event.data.rangeId ?? '');
    return [...stretches(courseFrom(event.data), event), ...(range ? [placeLeft(range, event)] : [])];
  }
  if (!first?.course) return [];
  const course = courseAfter(first.course, event);
  const after = stretches(course, event);
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after,
    ...idsOf(event, segmentsOf(first.course).length)
      .filter((id) => !kept.has(id))
      .map(removed),
  ];
};

const stretches = (course: Course, event: Recorded<UnitEvent>): ExposureView[] => {
  const segments = segmentsOf(course);
  return idsOf(event, segments.length).map((id, number) => ({
    id,
    productId: event.data.productId,
    batch: course.batch,
    ...stretch(segments[number]),
    weight: 1,
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
  rangeId: range.rangeId,
  course: null,
  position: meta.position,
});

const dateOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));
