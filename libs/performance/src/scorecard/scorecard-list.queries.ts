import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Page } from '#graphql';
import type { Scored } from '../performance-words.events.js';
import { scorecardsOf } from './scorecard.queries.js';
import type { ScorecardView } from './scorecard.view.js';
import { type ScorecardOrder, scorecardPage } from './scorecard-page.js';
import type { ScorecardRules } from './scorecard-rules.js';
import type { ScorecardDimension } from './scorecard-words.view.js';
import type { ScoringPeriod } from './scoring-period.js';
import { shownScorecard } from './shown-scorecard.queries.js';
import { type SubjectFilter, subjectsSeen } from './subject.queries.js';

/** Those most of whose jobs were in a region or within it; and those of whom that is not known, where they are asked for. */
type Place = Readonly<{ region: string | null; without: readonly ScorecardDimension[] | null }>;

export type ScorecardList = Readonly<{
  kind: Scored;
  period: ScoringPeriod;
  place: Place;
  subjects: SubjectFilter;
  order: ScorecardOrder;
  first: number;
  after: string | null;
}>;

/** A page of the scorecards of a period; who has nothing counted in it has none. */
export const listScorecards = async (
  scope: Scope,
  dataSource: DataSource,
  { kind, period, place, subjects, order, first, after }: ScorecardList,
  rules: ScorecardRules,
): Promise<Page<ScorecardView>> => {
  const [all, fitting] = await Promise.all([
    scorecardsOf(scope, dataSource, { kind, period }, rules),
    subjectsSeen(scope, dataSource, kind, subjects),
  ]);
  const cards = all.filter((card) => (fitting?.has(card.id) ?? true) && isAt(card.region, place));
  const of = [
    kind,
    period.from.toISOString(),
    period.to.toISOString(),
    place.region ?? '',
    ...(place.without ?? []),
  ].join(' ');
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

const isAt = (region: string | null, { region: of, without }: Place): boolean => {
  if (without?.includes('REGION') && region !== null) return false;
  return of === null || region === of || Boolean(region?.startsWith(`${of}-`));
};
