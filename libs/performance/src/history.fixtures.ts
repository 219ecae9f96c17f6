import type { ComplaintEvent } from '#complaints/events';
import * as complaint from '#complaints/testing';
import type { Event } from '#event-sourcing';
import type { WorkOrderEvent } from '#repairs/events';
import * as repair from '#repairs/testing';
import { invitationFixtures } from '#satisfaction/testing';

const { offerFixtures: offer, visitFixtures: visit, billFixtures: bill } = repair;

/** What happened on one stream. */
export type Story = Readonly<{ stream: string; events: readonly Event[] }>;
export type HistorySize = Readonly<{ partners: number; jobs: number; complaints: number; answers: number }>;

const HOUR = 3_600_000;
const FIRST_DAY = Date.UTC(2025, 8, 1);
const DAYS = 210;
const REGIONS = ['DE-BY', 'DE-BE', 'DE-NW', null];

/** Numbers from 0 to 1 (mulberry32): the same for the same seed. */
const numbersOf = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

type Chance = Readonly<{
  is: (probability: number) => boolean;
  below: (n: number) => number;
  of: <T>(list: readonly T[]) => T;
}>;

const chanceOf = (seed: number): Chance => {
  const next = numbersOf(seed);
  const below = (n: number) => Math.floor(next() * n);
  return {
    is: (probability) => next() < probability,
    below,
    of: (list) => list[below(list.length)] ?? (list[0] as never),
  };
};

const iso = (time: number) => new Date(time).toISOString();

/** Partner, one of its two outlets, and one of the three technicians there. */
const somebody = (chance: Chance, partners: number) => {
  const partnerId = `pa-${chance.below(partners)}`;
  const outletId = `${partnerId}/o-${chance.below(2)}`;
  return { partnerId, outletId, technicianId: `${outletId}/t-${chance.below(3)}` };
};
type Somebody = ReturnType<typeof somebody>;

/** A history of work orders, complaints and answers that anything may happen in. */
export const randomHistory = (seed: number, size: HistorySize): readonly Story[] => {
  const chance = chanceOf(seed);
  const list = (n: number, story: (chance: Chance, size: HistorySize, no: number) => Story) =>
    Array.from({ length: n }, (_, no) => story(chance, size, no));
  return [...list(size.jobs, order), ...list(size.complaints, complained), ...list(size.answers, answered)];
};

const order = (chance: Chance, { partners, jobs }: HistorySize, no: number): Story => {
  const workOrderId = `w-${no}`;
  const reported = FIRST_DAY + chance.below(DAYS * 24) * HOUR;
  const who = somebody(chance, partners);
  const about = { unitId: `u-${chance.below(jobs / 6)}`, symptomCode: chance.of(['LEAK', 'NOISE', null]) };
  const region = chance.of(REGIONS);
  const drafted = repair.drafted({ ...about, region, site: null, words: null, reportedAt: iso(reported) });
  const symptomCode = chance.is(0.2) ? 'NOISE' : about.symptomCode;
  const told = { ...about, symptomCode, region: chance.is(0.2) ? 'DE-HH' : region };
  const events = [
    drafted,
    ...(told.region === region ? [] : [repair.siteSet({ region: told.region, site: NO_SITE })]),
    repair.qualified({ ...about, symptomCode }),
    ...(chance.is(0.08) ? [repair.cancelled({ reason: null })] : worked(chance, { who, told, from: reported + HOUR })),
  ];
  return { stream: `workorder-${workOrderId}`, events: events.map((event) => inOrder(event, workOrderId)) };
};

const NO_SITE = { address: null, contactName: null, phone: null, coordinates: null };

const OF_ORDER: Readonly<Record<string, string>> = { visitId: 'v', costId: 'cost' };

/** The event as one of this order, with its visits and costs. */
const inOrder = ({ type, data }: WorkOrderEvent, workOrderId: string): Event => {
  const own = Object.entries(data)
    .filter(([field]) => field in OF_ORDER)
    .map(([field, value]) => [field, `${workOrderId}/${value}`]);
  return { type, data: { ...data, workOrderId, ...Object.fromEntries(own) } };
};

type Told = Readonly<{ unitId: string; symptomCode: string | null; region: string | null }>;
type Work = Readonly<{ who: Somebody; told: Told; from: number }>;

const worked = (chance: Chance, { who, told, from }: Work): readonly WorkOrderEvent[] => {
  const { partnerId, outletId } = who;
  const declined = Array.from({ length: chance.below(3) }, (_, no) => refusedOffer(chance, no + 1, from + no * HOUR));
  const attempt = declined.length + 1;
  const acceptedAt = iso(from + attempt * 4 * HOUR);
  const isDone = chance.is(0.85);
  return [
    ...declined,
    offer.accepted({ attempt, partnerId, outletId, acceptedAt }),
    ...(isDone ? done(chance, { who, told, from: from + 24 * HOUR }) : []),
  ];
};

const refusedOffer = (chance: Chance, attempt: number, at: number): WorkOrderEvent => {
  const { partnerId, outletId } = somebody(chance, 8);
  const asked = { attempt, partnerId, outletId };
  return chance.is(0.5)
    ? offer.declined({ ...asked, note: null, declinedAt: iso(at) })
    : offer.lapsed({ ...asked, lapsedAt: iso(at) });
};

const done = (chance: Chance, { who, told, from }: Work): readonly WorkOrderEvent[] => {
  const closedAt = from + (2 + chance.below(24 * 20)) * HOUR;
  const firstVisit = chance.is(0.7);
  const outcome = chance.of(['DONE', 'DONE', 'DONE', 'DONE', 'NO_FAULT_FOUND', 'IRREPARABLE'] as const);
  return [
    ...visitsOf(chance, who, from),
    ...(chance.is(0.25) ? [repair.checked({ passed: false, checkedAt: iso(closedAt - HOUR) })] : []),
    ...(chance.is(0.7) ? [repair.checked({ checkedAt: iso(closedAt - HOUR / 2) })] : []),
    ...costsOf(chance),
    repair.closed({ ...who, ...told, outcome, firstVisit, closedAt: iso(closedAt) }),
    ...costsOf(chance, 'late'),
  ];
};

const visitsOf = (chance: Chance, who: Somebody, from: number): readonly WorkOrderEvent[] => {
  const cause = chance.of(['TECHNICIAN_NO_SHOW', 'CUSTOMER_ABSENT'] as const);
  const missed = { ...who, visitId: 'v-1', cause, note: null, missedAt: iso(from + HOUR) };
  const first = [visit.scheduled({ ...who, visitId: 'v-1' }), visit.missed(missed)];
  const started = { ...who, visitId: 'v-2', onTime: chance.is(0.8), arrivedAt: iso(from + 2 * HOUR) };
  return [
    ...(chance.is(0.2) ? first : []),
    visit.scheduled({ ...who, visitId: 'v-2' }),
    visit.started(started),
    visit.ended({ visitId: 'v-2', technicianId: who.technicianId }),
  ];
};

const costsOf = (chance: Chance, name = 'early'): readonly WorkOrderEvent[] =>
  Array.from({ length: chance.below(3) }, (_, no) => {
    const currency = chance.of(['EUR', 'EUR', 'EUR', 'USD', 'KRW', 'KRW', 'JPY']);
    const amount = { amount: 1_000 + chance.below(30_000), currency };
    const costId = `${name}-${no}`;
    const recorded = bill.costRecorded({ costId, amount, bearer: chance.of(['COMPANY', 'CUSTOMER']), note: null });
    return chance.is(0.2) ? [recorded, bill.costReversed({ costId })] : [recorded];
  }).flat();

const complained = (chance: Chance, { partners }: HistorySize, no: number): Story => {
  const complaintId = `c-${no}`;
  const named = chance.is(0.6) ? somebody(chance, partners) : { partnerId: null, outletId: null, technicianId: null };
  const reportedAt = iso(FIRST_DAY + chance.below(DAYS * 24) * HOUR);
  const events: ComplaintEvent[] = [
    complaint.registered({ ...named, reportedAt }),
    ...(chance.is(0.7) ? [complaint.assessed({ category: chance.of(['STAFF_CONDUCT', 'REPAIR'] as const) })] : []),
    ...Array.from({ length: chance.below(3) }, () => judged(chance, partners, named)),
    ...(chance.is(0.1) ? [complaint.withdrawn()] : []),
  ];
  const stream = `complaint-${complaintId}`;
  return { stream, events: events.map(({ type, data }) => ({ type, data: { ...data, complaintId } })) };
};

const judged = (chance: Chance, partners: number, named: { partnerId: string | null }): ComplaintEvent => {
  const responsibility = chance.of(['PARTNER', 'PARTNER', 'COMPANY', 'CUSTOMER', 'UNDETERMINED'] as const);
  const category = chance.of(['STAFF_CONDUCT', 'REPAIR'] as const);
  const other = somebody(chance, partners);
  const partnerId = chance.is(0.6) && named.partnerId !== null ? named.partnerId : other.partnerId;
  const technicianId = chance.is(0.5) && partnerId === other.partnerId ? other.technicianId : null;
  const isPartner = responsibility === 'PARTNER';
  return complaint.judged({
    responsibility,
    category,
    partnerId: isPartner ? partnerId : null,
    technicianId: isPartner ? technicianId : null,
  });
};

const answered = (chance: Chance, { partners }: HistorySize, no: number): Story => {
  const invitationId = `i-${no}`;
  const csat = chance.is(0.1) ? null : 1 + chance.below(5);
  const submittedAt = iso(FIRST_DAY + chance.below(DAYS * 24) * HOUR);
  const event = invitationFixtures.submitted({ ...somebody(chance, partners), invitationId, csat, submittedAt });
  return { stream: `invitation-${invitationId}`, events: [event] };
};
