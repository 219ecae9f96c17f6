import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { ANY, both, type Condition, escaped, NOTHING } from '#projections';
import { digitsOf, looksLikePhone } from './contact-search.js';
import type {
  AnswerKind,
  ContactChannel,
  ContactDirection,
  ContactOutcome,
  ContactStatus,
} from './contact-words.events.js';

/** What rows and facts are both filtered by. What is absent or null does not matter; times are half-open. */
export type ContactCountFilter = Readonly<{
  statuses?: readonly ContactStatus[] | null;
  channels?: readonly ContactChannel[] | null;
  directions?: readonly ContactDirection[] | null;
  outcomes?: readonly ContactOutcome[] | null;
  answerKinds?: readonly AnswerKind[] | null;
  customerIds?: readonly string[] | null;
  ownerIds?: readonly string[] | null;
  regions?: readonly string[] | null;
  receivedFrom?: Date | null;
  receivedBefore?: Date | null;
}>;

export type ContactFilter = ContactCountFilter &
  Readonly<{
    text?: string | null;
    number?: string | null;
    caseId?: string | null;
    open?: boolean | null;
    overdue?: boolean | null;
  }>;

/** A region's staff also sees those whose region nobody knows yet. Partners see none. */
export const visible = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
      return ANY;
    case 'REGION':
      return { sql: '(row.region = :scopeRegion OR row.region IS NULL)', parameters: { scopeRegion: rows.region } };
    case 'PARTNER':
    case 'NONE':
      return NOTHING;
  }
};

/** For rows and facts alike. */
export const counts = (filter: ContactCountFilter): Condition =>
  [
    oneOf('status', filter.statuses),
    oneOf('channel', filter.channels),
    oneOf('direction', filter.directions),
    oneOf('outcome', filter.outcomes),
    oneOf('answerKind', filter.answerKinds),
    oneOf('customerId', filter.customerIds),
    oneOf('ownerId', filter.ownerIds),
    oneOf('region', filter.regions),
    given(filter.receivedFrom, (receivedFrom) => ({
      sql: 'row.receivedAt >= :receivedFrom',
      parameters: { receivedFrom },
    })),
    given(filter.receivedBefore, (receivedBefore) => ({
      sql: 'row.receivedAt < :receivedBefore',
      parameters: { receivedBefore },
    })),
  ].reduce(both);

/** For rows; `now` decides what is overdue. @throws Rejection `CONTACT_TEXTS_NOT_SHOWN` */
export const matches = (scope: Scope, filter: ContactFilter, now: Date): Condition =>
  [
    counts(filter),
    given(filter.number, (number) => ({ sql: 'row.number = :number', parameters: { number: number.toUpperCase() } })),
    given(filter.caseId, (caseId) => ({ sql: 'row.caseIds @> ARRAY[:caseId]', parameters: { caseId } })),
    given(filter.open, (isOpen) => ({ sql: `row.outcome IS ${isOpen ? '' : 'NOT '}NULL`, parameters: {} })),
    given(filter.overdue, (isOverdue) => ({
      sql: `coalesce(row.dueAt < :now, false) = :isOverdue`,
      parameters: { now, isOverdue },
    })),
    searched(scope, filter.text?.trim() ?? ''),
  ].reduce(both);

const given = <T>(value: T | null | undefined, condition: (value: T) => Condition): Condition =>
  value === null || value === undefined ? ANY : condition(value);

const oneOf = (column: string, values: readonly string[] | null | undefined): Condition =>
  given(values, (wanted) => ({ sql: `row.${column} = ANY(:${column}s)`, parameters: { [`${column}s`]: wanted } }));

const searched = (scope: Scope, text: string): Condition => {
  if (text === '') return ANY;
  if (!scope.personal)
    throw new Rejection(
      'CONTACT_TEXTS_NOT_SHOWN',
      'Contacts are searched by what was said only for those who may see it: look for a number instead.',
      { missing: null, next: 'number' },
    );
  const wanted = looksLikePhone(text) ? digitsOf(text) : text.toLowerCase();
  return {
    sql: 'row.searchText LIKE :searchText',
    parameters: { searchText: `%${escaped(wanted)}%` },
  };
};
