import { type Json, personal, personalOrNull } from '#event-sourcing';
import { wide } from '#values';
import { taken } from './attachments.js';
import { dueTimes, ownerDueAt } from './clocks.js';
import type { ContactGiven, RegisterComplaint } from './complaint.commands.js';
import type { ComplaintRegistered } from './complaint.events.js';
import type { ComplaintKnown } from './complaint-known.js';
import { subjectOf } from './complaint-opening.js';
import type { Contact, IntakeNote, Tier } from './complaint-words.events.js';
import type { Told, ToldAtIntake } from './intake.js';
import { isBlank } from './texts.js';

type Registered = ComplaintRegistered['data'];

const registered = wide();

/** What is stored of a registration, each field by itself. */
export const registrationOf = (command: RegisterComplaint, told: ToldAtIntake, known: ComplaintKnown): Registered =>
  registered(who(command), what(command, told, known), when(command, told, known));

const who = ({ data, by }: RegisterComplaint) => ({
  complaintId: data.complaintId,
  channel: data.channel,
  recorder: data.recorder ?? by,
  customerId: data.customerId,
  onBehalfOfCustomerId: data.onBehalfOfCustomerId,
  contact: contactOf(data.contact, subjectOf(data)),
  requestId: data.requestId,
  partnerId: data.partnerId,
  outletId: data.outletId,
  technicianId: data.technicianId,
  source: data.source,
});

const contactOf = (given: ContactGiven | null, subject: string): Contact | null => {
  if (!given || Object.values(given).every((text) => text === null || isBlank(text))) return null;
  return {
    name: personalOrNull(subject, given.name),
    phone: personalOrNull(subject, given.phone),
    email: personalOrNull(subject, given.email),
    address: personalOrNull(subject, given.address),
  };
};

const what = ({ data }: RegisterComplaint, told: ToldAtIntake, { policy }: ComplaintKnown) => {
  const subject = subjectOf(data);
  return {
    product: { line: data.product.line, model: data.product.model, specification: data.product.specification },
    batch: data.batch,
    serial: data.serial,
    serialIsPartial: data.serialIsPartial,
    components: [...new Set(data.components)],
    productionDate: possible(told.productionDate),
    inUseSince: possible(told.inUseSince),
    region: data.region,
    brandUsedBefore: data.brandUsedBefore,
    symptomCode: data.symptomCode,
    title: personalOrNull(subject, data.title),
    words: personal(subject, data.words),
    remedySought: data.remedySought,
    lossSoFar: possible(told.lossSoFar),
    lossPerDay: possible(told.lossPerDay),
    attachments: taken(data.attachments, subject, null, policy),
    intakeNotes: [...Object.values(told).flatMap(noteOf), ...(data.intakeNotes ?? []).map(noteGiven)],
    occurrence: occurrenceOf(data),
  };
};

const possible = <Value>({ given, problem }: Told<Value>): Value | null => (problem === null ? given : null);

const noteOf = ({ field, given, problem }: Told<Json>): IntakeNote[] =>
  problem === null ? [] : [{ field, given: typeof given === 'string' ? given : JSON.stringify(given), problem }];

const noteGiven = ({ field, given, problem }: IntakeNote): IntakeNote => ({ field, given, problem });

const occurrenceOf = (data: RegisterComplaint['data']) => ({
  serial: data.serialIsPartial ? null : data.serial,
  customerId: data.onBehalfOfCustomerId ?? data.customerId,
  symptomCode: data.symptomCode,
  category: null,
  reportedAt: utc(data.reportedAt),
});

const when = ({ data, at, origin }: RegisterComplaint, told: ToldAtIntake, known: ComplaintKnown) => {
  const severity = known.policy.leastSeverityBySafety[data.safetyFlag];
  const occurredAt = possible(told.occurredAt);
  const reportedAt = utc(data.reportedAt);
  const clocksFrom = origin === 'IMPORT' ? null : reportedAt;
  const due = dueTimes(known, severity, clocksFrom);
  const tier: Tier = severity === 'CRITICAL' ? 'MANAGER' : 'AGENT';
  return {
    safetyFlag: data.safetyFlag,
    severity,
    tier,
    occurredAt: occurredAt === null ? null : utc(occurredAt),
    reportedAt,
    registeredAt: at,
    acknowledgeDueAt: due.acknowledgeDueAt,
    answerDueAt: due.answerDueAt,
    settleDueAt: due.settleDueAt,
    ownerDueAt: ownerDueAt(known, severity, null, clocksFrom),
    packVersion: known.packVersion,
  };
};

const utc = (instant: string): string => new Date(instant).toISOString();
