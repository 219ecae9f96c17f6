import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { both, type Change, type ChangeFeed } from '#projections';
import { contactProjection } from './contact.projection.js';
import { ContactView } from './contact.view.js';
import { type ContactFilter, matches, visible } from './contact-filter.queries.js';
import { scrubbed } from './contact-privacy.projection.js';
import { subjectOf } from './contact-state.js';
import type { ContactOrder } from './contact-words.view.js';

/** `now` decides what is overdue. */
export type ContactList = Readonly<{
  filter: ContactFilter;
  order: ContactOrder;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
  now: Date;
}>;

/** The contacts of a scope, to be narrowed. */
export const contactRows = (scope: Scope, dataSource: DataSource): SelectQueryBuilder<ContactView> => {
  const { sql, parameters } = visible(scope);
  return dataSource.createQueryBuilder(ContactView, 'row').where(sql, parameters);
};

export const contactById = async (scope: Scope, dataSource: DataSource, id: string): Promise<ContactView | null> => {
  const row = await contactRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();
  return row && asSeenBy(scope, row);
};

export const contactsByIds = async (
  scope: Scope,
  dataSource: DataSource,
  ids: readonly string[],
): Promise<ContactView[]> => {
  const rows = await contactRows(scope, dataSource).andWhere('row.id = ANY(:ids)', { ids }).getMany();
  return rows.map((row) => asSeenBy(scope, row));
};

/** Contacts of a customer with texts under a key of their own, because the customer was not known at first. */
export const contactsWithOwnKey = async (
  scope: Scope,
  dataSource: DataSource,
  customerId: string,
): Promise<string[]> => {
  const rows = await contactRows(scope, dataSource)
    .select('row.id', 'id')
    .andWhere('row.customerId = :customerId AND row.subject <> :subject')
    .setParameters({ customerId, subject: subjectOf('', customerId) })
    .orderBy('row.id')
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
};

/** @throws Rejection `CONTACT_TEXTS_NOT_SHOWN` for a search by what the reader may not see */
export const listContacts = async (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args, now }: ContactList,
): Promise<Page<ContactView>> => {
  const { sql, parameters } = matches(scope, filter, now);
  return contactPage(scope, contactRows(scope, dataSource).andWhere(sql, parameters), ORDERS[order], args);
};

const ORDERS: Record<ContactOrder, Order<ContactView>> = {
  RECEIVED_ASC: { column: 'receivedAt', direction: 'ASC' },
  RECEIVED_DESC: { column: 'receivedAt', direction: 'DESC' },
  DUE_ASC: { column: 'dueAt', direction: 'ASC', nulls: 'LAST' },
};

/** A page of contact rows as the reader sees them. */
export const contactPage = async (
  scope: Scope,
  rows: SelectQueryBuilder<ContactView>,
  order: Order<ContactView>,
  args: ContactList['args'],
): Promise<Page<ContactView>> => {
  const page = await keysetPage(rows, { order: [order], args });
  return {
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: asSeenBy(scope, node) })),
    nodes: page.nodes.map((node) => asSeenBy(scope, node)),
    place: page.place,
    get totalCount() {
      return page.totalCount;
    },
  };
};

type Following = Readonly<{ filter: ContactFilter; after: string | null; now: Date; signal: AbortSignal }>;

/** What is overdue is told as of `now`: time alone changes no row. @throws Rejection as `listContacts`, at the first step */
export async function* followContacts(
  scope: Scope,
  feed: ChangeFeed,
  { filter, after, now, signal }: Following,
): AsyncGenerator<Change<ContactView>> {
  const condition = both(visible(scope), matches(scope, filter, now));
  for await (const change of feed.changes(contactProjection, condition, after, signal))
    yield { ...change, row: change.row && asSeenBy(scope, change.row) };
}

const asSeenBy = (scope: Scope, row: ContactView): ContactView => (scope.personal ? row : scrubbed(row));
