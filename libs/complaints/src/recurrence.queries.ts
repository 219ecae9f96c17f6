import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { ConnectionArgs, Page } from '#graphql';
import type { ComplaintView } from './complaint.view.js';
import { complaintFacts, complaintsBehind } from './complaint-fact.queries.js';
import { ComplaintFactView } from './complaint-fact.view.js';
import type { ComplaintFilter } from './complaint-filter.queries.js';
import type { NeverTwice } from './omission.view.js';

type PageArgs = Pick<ConnectionArgs, 'first' | 'after'>;

export type Reported = Readonly<{ from: Date; to: Date; filter: ComplaintFilter; now: Date }>;

/** A recurrence of a complaint that was merged into this one is the same complaint taken down twice. */
const recurs = (dataSource: DataSource): string =>
  `EXISTS (SELECT 1 FROM unnest(row.recurrenceOf) AS earlier(id)
    LEFT JOIN ${dataSource.getMetadata(ComplaintFactView).tablePath} other ON other.id = earlier.id
    WHERE other."mergedInto" IS DISTINCT FROM row.id)`;

/**
 * The never-twice rate: the share of complaints reported in [from, to) that do not recur, that is, were not linked to an
 * earlier one of the same unit and symptom or the same customer and category within the policy pack's days.
 */
export const neverTwice = async (
  scope: Scope,
  dataSource: DataSource,
  { filter, now, from, to }: Reported,
): Promise<NeverTwice> => {
  const counted = await complaintFacts(scope, dataSource, within(filter, from, to), now)
    .select('count(*)::int', 'complaints')
    .addSelect(`count(*) FILTER (WHERE ${recurs(dataSource)})::int`, 'recurring')
    .getRawOne<{ complaints: number; recurring: number }>();
  const { complaints, recurring } = counted ?? { complaints: 0, recurring: 0 };
  return { complaints, recurring, rate: complaints ? 1 - recurring / complaints : null };
};

/** The complaints that lower the never-twice rate, the oldest first. */
export const listRecurrences = (
  scope: Scope,
  dataSource: DataSource,
  { filter, now, from, to, args }: Reported & Readonly<{ args: PageArgs }>,
): Promise<Page<ComplaintView>> => {
  const facts = complaintFacts(scope, dataSource, within(filter, from, to), now).andWhere(recurs(dataSource));
  return complaintsBehind(scope, dataSource, facts, args);
};

const within = (filter: ComplaintFilter, from: Date, to: Date): ComplaintFilter => ({
  ...filter,
  reportedFrom: filter.reportedFrom && filter.reportedFrom > from ? filter.reportedFrom : from,
  reportedTo: filter.reportedTo && filter.reportedTo < to ? filter.reportedTo : to,
});
