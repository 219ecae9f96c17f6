import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import type { SatisfactionFilter } from './figure-filter.queries.js';
import type { ResponseOrder } from './figure-words.js';
import type { ResponseView } from './response.view.js';
import { answeredRows } from './satisfaction.queries.js';

type PageArgs = Pick<ConnectionArgs, 'first' | 'after'>;

export type ResponseList = Readonly<{ filter: SatisfactionFilter; order: ResponseOrder; args: PageArgs }>;

/** Responses that were submitted. */
export const listResponses = (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args }: ResponseList,
): Promise<Page<ResponseView>> => keysetPage(answeredRows(scope, dataSource, filter), { order: ORDERS[order], args });

const ORDERS: Readonly<Record<ResponseOrder, readonly Order<ResponseView>[]>> = {
  SUBMITTED_ASC: [{ column: 'submittedAt', direction: 'ASC' }],
  SUBMITTED_DESC: [{ column: 'submittedAt', direction: 'DESC' }],
  INVITED_ASC: [{ column: 'invitedAt', direction: 'ASC' }],
  INVITED_DESC: [{ column: 'invitedAt', direction: 'DESC' }],
  CSAT_ASC: [
    { column: 'csat', direction: 'ASC' },
    { column: 'submittedAt', direction: 'ASC' },
  ],
};
