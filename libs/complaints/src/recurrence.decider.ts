import type { Decider } from '#event-sourcing';
import type { RecurrenceKnown } from './complaint-known.js';
import type { RecurrenceBasis, RecurrenceSubject } from './complaint-words.events.js';
import type { DropOccurrence, RecordOccurrence, RecurrenceCommand } from './recurrence.commands.js';
import type { OccurrenceRecorded, RecurrenceEvent, RecurrenceFound } from './recurrence.events.js';

type Occurred = Readonly<{ complaintId: string; opinion: string | null; reportedAt: string; seen: string }>;

type Recurrences = Readonly<{ occurred: readonly Occurred[]; found: readonly string[] }>;

const DAY = 86_400_000;

const BASIS: Readonly<Record<RecurrenceSubject, RecurrenceBasis>> = {
  SERIAL: 'SAME_UNIT_AND_SYMPTOM',
  CUSTOMER: 'SAME_CUSTOMER_AND_CATEGORY',
};

/** "The same opinion never comes twice": all complaints about one unit, or of one customer, in one stream each. */
export const recurrenceDecider: Decider<RecurrenceCommand, RecurrenceEvent, Recurrences, RecurrenceKnown> = {
  stream: ({ data }) => `recurrence-${data.subject.toLowerCase()}-${data.key}`,
  initialState: { occurred: [], found: [] },
  decide: (command, state, known) => {
    switch (command.type) {
      case 'RecordOccurrence':
        return record(command, state, known);
      case 'DropOccurrence':
        return drop(command, state);
    }
  },
  evolve: (state, event) => {
    const { occurred, found } = state;
    switch (event.type) {
      case 'OccurrenceRecorded':
        return { found, occurred: [...without(occurred, event.data.complaintId), occurredOf(event.data)] };
      case 'OccurrenceDropped':
        return { found, occurred: without(occurred, event.data.complaintId) };
      case 'RecurrenceFound':
        return { occurred, found: [...found, pairOf(event.data)] };
    }
  },
};

const record = (
  { data }: RecordOccurrence,
  { occurred, found }: Recurrences,
  known: RecurrenceKnown,
): readonly RecurrenceEvent[] => {
  const { subject, key, complaintId, symptomCode, category, reportedAt } = data;
  const recorded: OccurrenceRecorded = {
    type: 'OccurrenceRecorded',
    data: { subject, key, complaintId, symptomCode, category, reportedAt },
  };
  const current = occurredOf(recorded.data);
  if (occurred.some(({ complaintId: id, seen }) => id === complaintId && seen === current.seen)) return [];
  const recurrences = neighbours(current, without(occurred, complaintId), known.windowDays)
    .map(([earlier, later]) => recurrence(data, earlier.complaintId, later.complaintId, known))
    .filter((each) => !found.includes(pairOf(each.data)));
  return [recorded, ...recurrences];
};

/** The nearest same opinion before it and the nearest after it: what is recorded late may be the earlier one. */
const neighbours = (
  current: Occurred,
  others: readonly Occurred[],
  windowDays: number,
): readonly (readonly [Occurred, Occurred])[] => {
  const same = others.filter(
    (other) =>
      current.opinion !== null && other.opinion === current.opinion && daysBetween(other, current) <= windowDays,
  );
  const byTime = [...same].sort((a, b) => Date.parse(a.reportedAt) - Date.parse(b.reportedAt));
  const before = byTime.filter((other) => Date.parse(other.reportedAt) <= Date.parse(current.reportedAt)).at(-1);
  const after = byTime.find((other) => Date.parse(other.reportedAt) > Date.parse(current.reportedAt));
  return [...(before ? [[before, current] as const] : []), ...(after ? [[current, after] as const] : [])];
};

const daysBetween = (a: Occurred, b: Occurred): number =>
  Math.abs(Date.parse(a.reportedAt) - Date.parse(b.reportedAt)) / DAY;

const recurrence = (
  { subject, key }: RecordOccurrence['data'],
  earlierComplaintId: string,
  complaintId: string,
  { windowDays, packVersion }: RecurrenceKnown,
): RecurrenceFound => ({
  type: 'RecurrenceFound',
  data: { subject, key, complaintId, earlierComplaintId, basis: BASIS[subject], windowDays, packVersion },
});

const drop = ({ data }: DropOccurrence, { occurred }: Recurrences): readonly RecurrenceEvent[] => {
  const { subject, key, complaintId } = data;
  if (!occurred.some((each) => each.complaintId === complaintId)) return [];
  return [{ type: 'OccurrenceDropped', data: { subject, key, complaintId } }];
};

const occurredOf = ({
  subject,
  complaintId,
  symptomCode,
  category,
  reportedAt,
}: OccurrenceRecorded['data']): Occurred => ({
  complaintId,
  opinion: subject === 'SERIAL' ? symptomCode : category,
  reportedAt,
  seen: `${symptomCode} ${category} ${reportedAt}`,
});

const without = (occurred: readonly Occurred[], complaintId: string): readonly Occurred[] =>
  occurred.filter((each) => each.complaintId !== complaintId);

const pairOf = ({ earlierComplaintId, complaintId }: RecurrenceFound['data']): string =>
  `${earlierComplaintId} ${complaintId}`;
