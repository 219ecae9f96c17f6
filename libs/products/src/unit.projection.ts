import type { CustomerErased, CustomerEvent, SubjectKeyDestroyed } from '#customers/events';
import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { UnitEvent, UnitRegistered, UnitStatus } from './unit.events.js';
import { UnitView } from './unit.view.js';
import { builtInAfter } from './unit-components.js';
import { type Course, courseAfter, courseFrom, lastSpell, regionOf, stillMisplacedIn } from './unit-course.js';
import { segmentsOf } from './unit-segments.js';

type Told = UnitEvent | CustomerEvent;

export const unitProjection: Projection<UnitView, Told> = {
  name: 'unit',
  version: 2,
  categories: ['unit', 'customer'],
  view: UnitView,
  rowsOf: 'STREAM',
  keys: (event) => (isOfUnit(event) ? [event.data.unitId] : []),
  matching: (event) => (isErasure(event) ? { field: 'customerId', value: event.data.customerId } : null),
  apply: (rows, event) => {
    if (!isOfUnit(event)) return [...rows.values()].map((row) => forgotten(row, event.meta.position));
    const row = event.type === 'UnitRegistered' ? opened(event) : known(rows.get(event.data.unitId), event);
    return row ? [row] : [];
  },
};

const isOfUnit = (event: Recorded<Told>): event is Recorded<UnitEvent> => 'unitId' in event.data;

const isErasure = (event: Recorded<Told>): event is Recorded<CustomerErased | SubjectKeyDestroyed> =>
  event.type === 'CustomerErased' || event.type === 'SubjectKeyDestroyed';

const forgotten = (row: UnitView, position: string): UnitView => ({ ...row, site: null, scrapReason: null, position });

const opened = (event: Recorded<UnitRegistered>): UnitView => {
  const { data, meta } = event;
  return {
    id: data.unitId,
    productId: data.productId,
    sku: data.sku,
    serial: data.serial,
    rangeId: data.rangeId,
    customerId: data.customerId,
    site: null,
    orderId: null,
    price: null,
    installedBy: null,
    replacedById: null,
    scrapReason: null,
    misplacedIn: null,
    components: [],
    registeredAt: new Date(data.registeredAt),
    ...ofCourse(courseFrom(event.data)),
    version: String(meta.version),
    position: meta.position,
  };
};

const known = (
  row: UnitView | undefined,
  event: Recorded<Exclude<UnitEvent, UnitRegistered>>,
): UnitView | undefined => {
  if (!row) return undefined;
  const course = courseAfter(row.course, event);
  const misplacedIn = stillMisplacedIn(row.misplacedIn, course);
  const { version, position } = event.meta;
  return { ...row, misplacedIn, ...ofCourse(course), ...told(row, event), version: String(version), position };
};

/** What the dated facts say, whatever the order in which they were told. */
export const ofCourse = (course: Course) => {
  const { shipments, deliveries, soldAt, installedAt, returnedAt, replacedAt } = lastSpell(course);
  const service = segmentsOf({ ...course, placements: [] }).at(-1);
  return {
    course,
    status: statusOf(course),
    batch: course.batch,
    productionDate: course.productionDate,
    region: regionOf(course),
    shippedAt: dateOf(shipments[0]),
    soldAt: dateOf(soldAt),
    deliveredAt: dateOf(deliveries.at(-1)),
    installedAt: dateOf(installedAt),
    returnedAt: dateOf(returnedAt),
    replacedAt: dateOf(replacedAt),
    scrappedAt: dateOf(course.scrappedAt),
    inServiceFrom: dateOf(service?.from),
    inServiceUntil: dateOf(service?.until),
  };
};

const statusOf = (course: Course): UnitStatus => {
  const { shipments, soldAt, installedAt, returnedAt, replacedAt } = lastSpell(course);
  const reached: readonly (readonly [UnitStatus, string | null | undefined])[] = [
    ['SCRAPPED', course.scrappedAt],
    ['REPLACED', replacedAt],
    ['RETURNED', returnedAt],
    ['INSTALLED', installedAt],
    ['SOLD', soldAt],
    ['SHIPPED', shipments[0]],
  ];
  return reached.find(([, at]) => at)?.[0] ?? 'REGISTERED';
};

/** What a fact says beside its date and place. A site belongs to who had the unit when it was told. */
const told = (row: UnitView, { type, data }: UnitEvent): Partial<UnitView> => {
  switch (type) {
    case 'UnitSold':
      return { customerId: data.customerId ?? row.customerId, orderId: data.orderId, price: data.price };
    case 'UnitInstalled':
      return { site: data.site?.personal ?? null, installedBy: data.installedBy };
    case 'UnitMoved':
      return { customerId: data.customerId ?? row.customerId, site: data.site?.personal ?? null };
    case 'UnitMisplaced':
      return { misplacedIn: data.region };
    case 'UnitReplaced':
      return { replacedById: data.byUnitId };
    case 'UnitScrapped':
      return { scrapReason: data.reason.personal };
    case 'UnitComponentReplaced':
      return { components: builtInAfter(row.components, { type, data }) };
    case 'UnitCorrected':
      return { customerId: data.customerId };
    default:
      return {};
  }
};

const dateOf = (instant: string | null | undefined): Date | null => (instant ? new Date(instant) : null);
