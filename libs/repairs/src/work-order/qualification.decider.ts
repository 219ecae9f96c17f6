import type { WorkOrderEvent } from '../events.js';
import type { WorkOrderKind } from '../repair-words.events.js';
import { type Found, foundFor, unitsFor } from './found.js';
import type { ProductFacts, QualifyingFacts } from './order-facts.js';
import { assertStatus } from './standing.js';
import type { QualifyWorkOrder } from './work-order.commands.js';
import type { Decisions } from './work-order-decision.js';
import type { WorkOrderKnown } from './work-order-known.js';
import { refusal } from './work-order-rejection.js';
import type { WorkOrder } from './work-order-state.js';

const qualify = (command: QualifyWorkOrder, state: WorkOrder, known: WorkOrderKnown): readonly WorkOrderEvent[] => {
  assertStatus(state, 'DRAFT', 'QUALIFIED');
  const facts = assertFacts(command, known);
  const about = aboutOf(command, state, facts);
  const job = jobOf(command, state, { facts, known });
  const { orders } = known.policy;
  if (about.productId === null && orders.jobs[state.order.kind].needsProduct)
    throw refusal('WORK_ORDER_PRODUCT_MISSING', state, { missing: 'sku' });
  const event = qualified(command, state, { about, job, facts, known });
  return isQualifiedSo(state, event.data) ? [] : [event];
};

const assertFacts = ({ type }: QualifyWorkOrder, { qualifying }: WorkOrderKnown): QualifyingFacts => {
  if (!qualifying) throw new Error(`Nothing was gathered for ${type}.`);
  return qualifying;
};

type About = Pick<Found, 'productId' | 'sku' | 'unitId' | 'serial'>;

/** What is named now counts; what was known stays. A serial that is named is that of a unit. */
const aboutOf = ({ data }: QualifyWorkOrder, state: WorkOrder, facts: QualifyingFacts): About => {
  const { productId, sku, unitId, serial } = state.order;
  if (data.sku !== null && !facts.product) throw refusal('WORK_ORDER_PRODUCT_UNKNOWN', state, { sku: data.sku });
  if (data.serial !== null) return unitNamed(data.serial, state, facts);
  if (data.sku === null) return { productId, sku, unitId, serial };
  const found = foundFor(data, facts);
  return found.productId === productId ? { productId, sku, unitId, serial } : found;
};

const unitNamed = (serial: string, state: WorkOrder, facts: QualifyingFacts): About => {
  const [unit, another] = unitsFor(facts);
  if (!facts.units.length) throw refusal('WORK_ORDER_SERIAL_UNKNOWN', state, { serial });
  const found = facts.units.map((each) => each.sku);
  if (!unit) throw refusal('WORK_ORDER_SERIAL_OF_ANOTHER_PRODUCT', state, { serial, found });
  if (another) throw refusal('WORK_ORDER_SERIAL_AMBIGUOUS', state, { serial, found });
  return unit;
};

type Job = Readonly<{ skills: readonly string[]; minutes: number }>;
type Given = Readonly<{ facts: QualifyingFacts; known: WorkOrderKnown }>;

/** What is left out is what the pack says for the kind of job and the class of the product. */
const jobOf = ({ data }: QualifyWorkOrder, state: WorkOrder, { facts, known }: Given): Job => {
  const { mostMinutes, mostSkills } = known.policy.orders;
  const usual = usualJob(state.order.kind, facts.product, known);
  const skills = data.skills ? [...new Set(data.skills)] : usual.skills;
  const minutes = data.minutes ?? usual.minutes;
  if (skills.length > mostSkills) throw refusal('WORK_ORDER_SKILLS_IMPOSSIBLE', state, { most: mostSkills });
  if (!isWithin(minutes, mostMinutes))
    throw refusal('WORK_ORDER_MINUTES_IMPOSSIBLE', state, { minutes, most: mostMinutes });
  return { skills, minutes };
};

const usualJob = (kind: WorkOrderKind, product: ProductFacts | null, { policy: { orders } }: WorkOrderKnown): Job =>
  (product && orders.jobsOnProductClass[product.productClass]?.[kind]) ?? orders.jobs[kind];

const isWithin = (minutes: number, most: number): boolean =>
  Number.isSafeInteger(minutes) && minutes >= 1 && minutes <= most;

const NO_CHECKLIST = { checklistId: null, no: null, items: [] };

const checklistOf = (productId: string | null, { checklists }: QualifyingFacts) =>
  checklists.find((each) => productId !== null && each.productId === productId) ??
  checklists.find((each) => each.productId === null) ??
  NO_CHECKLIST;

const qualified = (
  { data, by, at }: QualifyWorkOrder,
  { order }: WorkOrder,
  { about, job, facts, known }: Given & Readonly<{ about: About; job: Job }>,
) => {
  const checklist = checklistOf(about.productId, facts);
  return {
    type: 'WorkOrderQualified' as const,
    data: {
      workOrderId: order.workOrderId,
      productId: about.productId,
      sku: about.sku,
      unitId: about.unitId,
      serial: about.serial,
      component: data.component ?? order.component,
      symptomCode: data.symptomCode ?? order.symptomCode,
      skills: job.skills,
      minutes: job.minutes,
      checklistId: checklist.checklistId,
      checklistNo: checklist.no,
      checklist: checklist.items,
      verification: known.policy.orders.jobs[order.kind].verification,
      qualifiedBy: by,
      qualifiedAt: at,
      packVersion: known.packVersion,
    },
  };
};

type Qualified = ReturnType<typeof qualified>['data'];

const ABOUT = ['productId', 'unitId', 'serial', 'component', 'symptomCode', 'minutes'] as const;

const isQualifiedSo = ({ order }: WorkOrder, data: Qualified): boolean =>
  order.status === 'QUALIFIED' &&
  ABOUT.every((field) => order[field] === data[field]) &&
  order.skills.join() === data.skills.join() &&
  order.checklist.map(({ code }) => code).join() === data.checklist.map(({ code }) => code).join();

export const qualification = { QualifyWorkOrder: qualify } satisfies Partial<Decisions>;
