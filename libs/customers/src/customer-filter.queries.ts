import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { ANY, both, type Condition, escaped, NOTHING } from '#projections';
import { looksLikePhone, NO_KEYS, phoneKey } from './contact-keys.js';
import type { CustomerKind, CustomerStatus } from './customer.events.js';
import type { CustomerView } from './customer.view.js';

/** What is absent or null does not matter. Without statuses, only active customers are meant. */
export type CustomerFilter = Readonly<{
  text?: string | null;
  kinds?: readonly CustomerKind[] | null;
  segments?: readonly string[] | null;
  languages?: readonly string[] | null;
  regions?: readonly string[] | null;
  statuses?: readonly CustomerStatus[] | null;
}>;

/** A region's staff also sees those of whom nobody knows the region yet. Partners get what they need with their jobs. */
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

/** @throws Rejection `CUSTOMER_NAMES_NOT_SHOWN` for a search by who may not see personal data */
export const matches = (scope: Scope, filter: CustomerFilter): Condition =>
  [
    oneOf('kind', filter.kinds),
    oneOf('segment', filter.segments),
    oneOf('language', filter.languages),
    oneOf('region', filter.regions),
    oneOf('status', filter.statuses ?? ['ACTIVE']),
    searched(scope, filter.text?.trim() ?? ''),
  ].reduce(both);

const oneOf = (field: keyof CustomerView & string, values: readonly string[] | null | undefined): Condition =>
  values ? { sql: `row.${field} = ANY(:${field}s)`, parameters: { [`${field}s`]: values } } : ANY;

const searched = (scope: Scope, text: string): Condition => {
  if (text === '') return ANY;
  assertNamesShown(scope);
  const wanted = looksLikePhone(text) ? phoneKey(text) : text.toLowerCase();
  return {
    sql: 'row.searchText LIKE :searchText',
    parameters: { searchText: `%${escaped(wanted)}%` },
  };
};

export const assertNamesShown = ({ personal }: Scope): void => {
  if (personal) return;
  throw new Rejection(
    'CUSTOMER_NAMES_NOT_SHOWN',
    'Customers are searched and sorted by what is personal only for those who may see it: leave out the text, and sort by REGISTERED_DESC.',
    { missing: null, next: 'REGISTERED_DESC' },
  );
};

/** Without what the reader may not see. */
export const asSeenBy = (scope: Scope, row: CustomerView): CustomerView =>
  scope.personal
    ? row
    : { ...row, ...NO_KEYS, name: null, phones: [], emails: [], addresses: [], sortName: '', fromDuplicates: NO_KEYS };
