import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Page } from '#graphql';
import type { Scored } from '../performance-words.events.js';
import { scorecardsOf } from './scorecard.queries.js';
import type { ScorecardView } from './scorecard.view.js';
import { type ScorecardOrder, scorecardPage } from './scorecard-page.js';
import type { ScorecardRules } from './scorecard-rules.js';
import type { ScoringPeriod } from './scoring-period.js';
import { shownScorecard } from './shown-scorecard.queries.js';
import { type SubjectFilter, subjectsSeen } from './subject.queries.js';

/** `region`: those most of whose jobs were there or within it. */
export type ScorecardList = Readonly<{
  kind: Scored;
  period: ScoringPeriod;
  region: string | null;
  subjects: SubjectFilter;
  order: ScorecardOrder;
  first: number;
  after: string | null;
}>;

/** A page of the scorecards of a period; who has nothing counted in it has none. */
export const listScorecards = async (
  scope: Scope,
  dataSource: DataSource,
  { kind, period, region, subjects, order, first, after }: ScorecardList,
  rules: ScorecardRules,
): Promise<Page<ScorecardView>> => {
  const [all, fitting] = await Promise.all([
    scorecardsOf(scope, dataSource, { kind, period }, rules),
    subjectsSeen(scope, dataSource, kind, subjects),
  ]);
  const cards = all.filter((card) => (fitting?.has(card.id) ?? true) && isWithin(card.region, region));
  const of = [kind, period.from.toISOString(), period.to.toISOString(), region ?? ''].join(' ');
  const page = scorecardPage(cards, { order, of, first, after });
  const edges = page.edges.map(({ cursor, node }) => ({
    cursor,
    node: shownScorecard(node, period, rules.policy.measures),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    place: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: Promise.resolve(cards.length),
  };
};

const isWithin = (region: string | null, of: string | null): boolean =>
  of === null || region === of || Boolean(region?.startsWith(`${of}-`));
