import { type Personal, personalOrNull } from '#event-sourcing';
import { caseNumber, isPlace } from '#values';
import type { WorkOrderEvent } from '../events.js';
import type { Site } from '../repair-words.events.js';
import { type Found, foundFor } from './found.js';
import type { AskedRepair, DraftingFacts } from './order-facts.js';
import { assertOpen } from './standing.js';
import { fitting } from './texts.js';
import type { DraftWorkOrder, SetWorkOrderSite, SiteGiven } from './work-order.commands.js';
import type { Decisions } from './work-order-decision.js';
import type { WorkOrderKnown } from './work-order-known.js';
import { refusal } from './work-order-rejection.js';
import type { WorkOrder } from './work-order-state.js';

/** An order by hand, or the one order that does an agreed repair, however often it is asked for. */
export const draft = (
  command: DraftWorkOrder,
  state: WorkOrder | null,
  known: WorkOrderKnown,
): readonly WorkOrderEvent[] => {
  if (state) return assertSame(command, state);
  const facts = assertFacts(command, known);
  const given = facts.asked ?? byHand(command);
  assertReported(given, command.at);
  const found = foundFor(given, facts);
  return [drafted(command, known, { given, facts, found })];
};

const assertSame = ({ data }: DraftWorkOrder, state: WorkOrder): readonly WorkOrderEvent[] => {
  const { order } = state;
  const isOfTask = data.task !== null && data.task.taskId === order.taskId;
  const isOfLine =
    data.returnLine !== null &&
    data.returnLine.returnId === order.returnId &&
    data.returnLine.no === order.returnLineNo;
  if (isOfTask || isOfLine) return [];
  throw refusal('WORK_ORDER_ALREADY_DRAFTED', state, { number: order.number });
};

const assertFacts = ({ data }: DraftWorkOrder, { drafting }: WorkOrderKnown): DraftingFacts => {
  if (!drafting) throw new Error('Nothing was gathered for a work order that is to be drafted.');
  if (!drafting.asked && (data.task || data.returnLine)) throw refusal('WORK_ORDER_REPAIR_NOT_ASKED', null);
  if (!drafting.asked && data.sku !== null && !drafting.product)
    throw refusal('WORK_ORDER_PRODUCT_UNKNOWN', null, { sku: data.sku });
  return drafting;
};

const assertReported = ({ reportedAt }: AskedRepair, at: string): void => {
  if (reportedAt !== null && Date.parse(reportedAt) > Date.parse(at))
    throw refusal('WORK_ORDER_REPORTED_IN_FUTURE', null, { reportedAt, at });
};

const byHand = ({ data }: DraftWorkOrder): AskedRepair => ({
  subject: null,
  complaintId: null,
  customerId: data.customerId,
  sku: data.sku,
  serial: data.serial,
  component: data.component,
  symptomCode: data.symptomCode,
  region: data.region,
  words: data.words,
  reportedAt: data.reportedAt,
});

type Drafting = Readonly<{ given: AskedRepair; facts: DraftingFacts; found: Found }>;

const drafted = (
  { data, by, at }: DraftWorkOrder,
  known: WorkOrderKnown,
  { given, facts, found }: Drafting,
): WorkOrderEvent => {
  const { workOrderId } = data;
  const customerId = given.customerId ?? found.customerId;
  const subject = subjectOf(workOrderId, given.subject, customerId);
  const { taskId, returnId, returnLineNo } = originOf(data);
  return {
    type: 'WorkOrderDrafted',
    data: {
      workOrderId,
      number: caseNumber('W', workOrderId, at),
      subject,
      kind: data.kind,
      place: data.place,
      complaintId: given.complaintId,
      taskId,
      returnId,
      returnLineNo,
      customerId,
      productId: found.productId,
      sku: found.sku,
      unitId: found.unitId,
      serial: found.serial,
      batch: found.batch,
      component: given.component,
      symptomCode: given.symptomCode,
      region: given.region ?? found.region ?? regionOf(facts),
      zone: data.zone ?? known.zone,
      site: siteOf(subject, data.site ?? siteOfFile(data, facts), known),
      words: wordsOf(subject, given, known),
      reportedAt: given.reportedAt ?? at,
      draftedBy: by,
      draftedAt: at,
      packVersion: known.packVersion,
    },
  };
};

const originOf = ({ task, returnLine }: DraftWorkOrder['data']) => ({
  taskId: task && task.taskId,
  returnId: returnLine && returnLine.returnId,
  returnLineNo: returnLine && returnLine.no,
});

/** What is said in a complaint stays under its key, whoever's that is. */
const subjectOf = (workOrderId: string, ofAsked: string | null, customerId: string | null): string =>
  ofAsked ?? (customerId === null ? `workorder-${workOrderId}` : `customer-${customerId}`);

const regionOf = ({ customer }: DraftingFacts): string | null => customer && customer.region;

const wordsOf = (subject: string, { words }: AskedRepair, { policy }: WorkOrderKnown): Personal | null =>
  personalOrNull(subject, words && fitting(null, 'words', words, policy.orders.textLimits.words));

/** Where work is done at the customer's, the file says where that is. */
const siteOfFile = ({ place }: DraftWorkOrder['data'], { customer }: DraftingFacts): SiteGiven | null =>
  place === 'SITE' && customer
    ? { address: customer.address, contactName: customer.name, phone: customer.phone, coordinates: null }
    : null;

const siteOf = (subject: string, given: SiteGiven | null, { policy }: WorkOrderKnown): Site | null => {
  if (!given) return null;
  const { address, contactName, phone, coordinates } = given;
  const limits = policy.orders.textLimits;
  const text = (field: string, value: string | null, limit: number) =>
    personalOrNull(subject, value === null || value.trim() === '' ? null : fitting(null, field, value, limit));
  if (coordinates && !isPlace(coordinates)) throw refusal('WORK_ORDER_COORDINATES_IMPOSSIBLE', null);
  return {
    address: text('address', address, limits.address),
    contactName: text('contactName', contactName, limits.name),
    phone: text('phone', phone, limits.name),
    coordinates: personalOrNull(subject, coordinates && `${coordinates.latitude},${coordinates.longitude}`),
  };
};

const setSite = (
  { data, at }: SetWorkOrderSite,
  state: WorkOrder,
  known: WorkOrderKnown,
): readonly WorkOrderEvent[] => {
  assertOpen(state);
  const { order } = state;
  const site = siteOf(order.subject, data.site, known);
  const region = data.region ?? order.region;
  const zone = data.zone ?? order.zone;
  if (!site || (isSame(site, order.site) && region === order.region && zone === order.zone)) return [];
  return [{ type: 'WorkOrderSiteSet', data: { workOrderId: order.workOrderId, site, region, zone, setAt: at } }];
};

const FIELDS = ['address', 'contactName', 'phone', 'coordinates'] as const;

const isSame = (a: Site, b: Site | null): boolean =>
  b !== null && FIELDS.every((field) => a[field]?.personal === b[field]?.personal);

export const site = { SetWorkOrderSite: setSite } satisfies Partial<Decisions>;
