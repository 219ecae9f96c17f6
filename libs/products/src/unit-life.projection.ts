import type { ComplaintEvent } from '#complaints/events';
import type { Recorded } from '#event-sourcing';
import { type Projection, type Removed, removed } from '#projections';
import type { ReturnEvent } from '#returns/events';
import type { WarrantyEvent } from '#warranty/events';
import type { UnitComponentReplaced, UnitEvent } from './unit.events.js';
import { courseAfter, courseFrom } from './unit-course.js';
import { type FactSource, UnitFactView } from './unit-life.view.js';
import { caseFacts, caseKeys, NO_DETAILS } from './unit-life-cases.projection.js';
import { type OwnFact, ownFacts } from './unit-own-facts.js';

type Told = UnitEvent | ComplaintEvent | WarrantyEvent | ReturnEvent;
type Rows = ReadonlyMap<string, UnitFactView>;

/** The whole life of each unit, one row for each dated fact, whichever context tells it. */
export const unitLifeProjection: Projection<UnitFactView, Told> = {
  name: 'unit-life',
  version: 2,
  categories: ['unit', 'complaint', 'warranty', 'return'],
  view: UnitFactView,
  keys: (event) => (isOwn(event) ? [event.data.unitId] : caseKeys(event)),
  apply: (rows, event) => {
    if (!isOwn(event)) return caseFacts(rows, event);
    const { type, data, meta } = event;
    return type === 'UnitComponentReplaced' ? [exchanged({ type, data, meta })] : own(rows, event);
  },
};

const exchanged = ({ data, meta }: Recorded<UnitComponentReplaced>): UnitFactView => ({
  ...NO_DETAILS,
  id: `${data.unitId}/COMPONENT_REPLACED/${meta.version}`,
  unitId: data.unitId,
  productId: data.productId,
  kind: 'COMPONENT_REPLACED',
  at: new Date(data.replacedAt),
  component: data.component,
  reference: data.workOrderId,
  oldSerial: data.oldSerial,
  newSerial: data.newSerial,
  recordedAt: new Date(meta.recordedAt),
  position: meta.position,
});

const isOwn = (event: Recorded<Told>): event is Recorded<UnitEvent> => event.meta.stream.startsWith('unit-');

const own = (rows: Rows, event: Recorded<UnitEvent>): readonly (UnitFactView | Removed)[] => {
  const { unitId } = event.data;
  const first = rows.get(unitId);
  if (first && first.position >= event.meta.position) return [];
  const course = courseOf(first, event);
  if (!course) return [];
  const told = first?.own?.sources ?? {};
  const facts = ownFacts(unitId, course);
  const sources = Object.fromEntries(facts.map(({ id }) => [id, told[id] ?? sourceOf(event)]));
  const [production, ...others] = facts.map((fact) => rowOf(fact, event, sources[fact.id] ?? sourceOf(event)));
  const gone = Object.keys(told).filter((id) => !(id in sources));
  return [...(production ? [{ ...production, own: { course, sources } }] : []), ...others, ...gone.map(removed)];
};

const rowOf = ({ id, kind, at }: OwnFact, { data, meta }: Recorded<UnitEvent>, source: FactSource): UnitFactView => ({
  ...NO_DETAILS,
  id,
  unitId: data.unitId,
  productId: data.productId,
  kind,
  at: at === null ? null : new Date(at),
  reference: source.reference,
  otherUnitId: source.otherUnitId,
  recordedAt: new Date(source.recordedAt),
  position: meta.position,
});

const courseOf = (first: UnitFactView | undefined, event: UnitEvent) => {
  if (event.type === 'UnitRegistered') return first ? null : courseFrom(event.data);
  return first?.own ? courseAfter(first.own.course, event) : null;
};

const sourceOf = ({ type, data, meta: { recordedAt } }: Recorded<UnitEvent>): FactSource => {
  switch (type) {
    case 'UnitShipped':
    case 'UnitSold':
    case 'UnitDelivered':
      return { reference: data.orderId, otherUnitId: null, recordedAt };
    case 'UnitReturned':
      return { reference: data.returnId, otherUnitId: null, recordedAt };
    case 'UnitReplaced':
      return { reference: data.returnId, otherUnitId: data.byUnitId, recordedAt };
    default:
      return { reference: null, otherUnitId: null, recordedAt };
  }
};
