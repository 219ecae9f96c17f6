import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import type { FigureEvent } from './figure-event.view.js';
import type { SatisfactionFilter } from './figure-filter.queries.js';
import type { SatisfactionPart } from './figure-words.js';
import { type GapAsked, gapRows } from './gap.queries.js';
import type { ResponseView } from './response.view.js';
import { answeredRows, invitedRows, JUDGED, responseRows } from './satisfaction.queries.js';

type PageArgs = Pick<ConnectionArgs, 'first' | 'after'>;
type Explained = Readonly<{ part: SatisfactionPart; filter: SatisfactionFilter; args: PageArgs }>;

/** The events that a figure of satisfaction is counted from, the oldest first: one for each answer or invitation. */
export const explainSatisfaction = async (
  scope: Scope,
  dataSource: DataSource,
  { part, filter, args }: Explained,
): Promise<Page<FigureEvent>> => {
  if (part !== 'INVITED')
    return toldPage(
      await keysetPage(rowsOf(scope, dataSource, part, filter), {
        order: part === 'REPLIED' ? BY_INVITATION : BY_ANSWER,
        args,
      }),
    );
  const rows = invitedRows(scope, dataSource, filter).andWhere('row.withdrawnAt IS NULL');
  const page = await keysetPage(rows, { order: BY_INVITATION, args });
  return mappedPage(page, page.nodes.map(invitationOf));
};

const rowsOf = (scope: Scope, dataSource: DataSource, part: SatisfactionPart, filter: SatisfactionFilter) =>
  part === 'REPLIED'
    ? invitedRows(scope, dataSource, filter).andWhere(CONDITIONS[part])
    : answeredRows(scope, dataSource, filter).andWhere(CONDITIONS[part]);

const CONDITIONS: Readonly<Record<SatisfactionPart, string>> = {
  RESPONSES: 'true',
  CSAT: 'row.csat IS NOT NULL',
  SATISFIED: 'row.csat >= 4',
  NPS: 'row.nps IS NOT NULL',
  PROMOTERS: 'row.nps >= 9',
  DETRACTORS: 'row.nps <= 6',
  CES: 'row.ces IS NOT NULL',
  JUDGED,
  DISSATISFIED: `${JUDGED} AND row.isLow`,
  INVITED: 'row.withdrawnAt IS NULL',
  REPLIED: 'row.submittedAt IS NOT NULL',
};

/** The answers that gaps are made of, the oldest first: both halves of each pair. */
export const explainGap = async (
  scope: Scope,
  dataSource: DataSource,
  { args, ...asked }: Pick<GapAsked, 'surveyId' | 'basis' | 'filter'> & Readonly<{ args: PageArgs }>,
): Promise<Page<FigureEvent>> => {
  const pairs = gapRows(scope, dataSource, asked)
    .andWhere(`row.phase <> 'EXPECTATION' AND 0 < ANY(row.pairs)`)
    .select(`unnest(ARRAY[row.expectation->>'invitationId', row.perception->>'invitationId'])`);
  const rows = responseRows(scope, dataSource, {})
    .andWhere(`row.id IN (${pairs.getQuery()})`)
    .setParameters(pairs.getParameters());
  return toldPage(await keysetPage(rows, { order: BY_ANSWER, args }));
};

const BY_ANSWER: readonly Order<ResponseView>[] = [{ column: 'submittedAt', direction: 'ASC' }];
const BY_INVITATION: readonly Order<ResponseView>[] = [{ column: 'invitedAt', direction: 'ASC' }];

/** The page with the event by which each was answered. */
export const toldPage = (page: Page<ResponseView>): Page<FigureEvent> => mappedPage(page, page.nodes.map(answerOf));

const answerOf = ({ id, submitted }: ResponseView): FigureEvent[] =>
  submitted ? [{ ...submitted, stream: `invitation-${id}`, type: 'SurveySubmitted' }] : [];

/** Where the invitation itself was not seen, the answer tells of it. */
const invitationOf = (row: ResponseView): FigureEvent[] =>
  row.invited ? [{ ...row.invited, stream: `invitation-${row.id}`, type: 'InvitationIssued' }] : answerOf(row);

/** The same page with the events of its entries, which stand in the same order. */
export const mappedPage = <R>(page: Page<R>, events: readonly (readonly FigureEvent[])[]): Page<FigureEvent> => {
  const edges = page.edges.flatMap(({ cursor }, n) => (events[n] ?? []).map((event) => ({ cursor, node: event })));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    place: page.place,
    get totalCount() {
      return page.totalCount;
    },
  };
};
