import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { ConnectionArgs, Page } from '#graphql';
import type { Condition } from '#projections';
import { contactPage, contactRows } from './contact.queries.js';
import type { ContactView } from './contact.view.js';
import { contactFacts } from './contact-count.queries.js';
import type { ContactCountFilter } from './contact-filter.queries.js';

/** `windowDays` is the policy pack's for problems that were not recorded. */
export type ContactOmissionAsked = Readonly<{ asOf: Date; windowDays: number; filter: ContactCountFilter }>;

/** The two numbers of a rate: contacts without an outcome among all that are old enough. */
export type ContactOmissionParts = Readonly<{ omitted: number; problems: number }>;

const DAY = 86_400_000;

/**
 * Contacts that nobody dealt with, as of `asOf` by what is known today: those that wait for an outcome since `windowDays`
 * days (of 24 h) or longer, and had none then, among all that are so old. A reopened contact waits since its reopening.
 * Younger contacts are in neither number.
 */
export const contactOmissionParts = async (
  scope: Scope,
  dataSource: DataSource,
  asked: ContactOmissionAsked,
): Promise<ContactOmissionParts> => {
  const { sql, parameters } = oldEnough(asked);
  const parts = await contactFacts(scope, dataSource, asked.filter)
    .andWhere(sql, parameters)
    .select('count(*)::int', 'problems')
    .addSelect(`count(*) FILTER (WHERE ${OMITTED})::int`, 'omitted')
    .getRawOne<ContactOmissionParts>();
  return { omitted: parts?.omitted ?? 0, problems: parts?.problems ?? 0 };
};

/** The contacts behind `omitted`, the oldest first. */
export const listContactOmissions = (
  scope: Scope,
  dataSource: DataSource,
  { args, ...asked }: ContactOmissionAsked & Readonly<{ args: Pick<ConnectionArgs, 'first' | 'after'> }>,
): Promise<Page<ContactView>> => {
  const { sql, parameters } = oldEnough(asked);
  const facts = contactFacts(scope, dataSource, asked.filter)
    .andWhere(sql, parameters)
    .andWhere(OMITTED)
    .select('row.id');
  const rows = contactRows(scope, dataSource)
    .andWhere(`row.id IN (${facts.getQuery()})`)
    .setParameters(facts.getParameters());
  return contactPage(scope, rows, { column: 'receivedAt', direction: 'ASC' }, args);
};

export const oldEnough = ({ asOf, windowDays }: ContactOmissionAsked): Condition => ({
  sql: 'row.openSince <= :asOld',
  parameters: { asOld: new Date(asOf.getTime() - windowDays * DAY), asOf },
});

export const OMITTED = '(row.outcomeAt IS NULL OR row.outcomeAt > :asOf)';
