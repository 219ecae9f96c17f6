import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { performancePolicySection } from '../performance.policy-section.js';
import { emptyScorecard, type Scorecard } from './scorecard.js';
import { type ScorecardOrder, scorecardPage } from './scorecard-page.js';

const { scorecard: policy } = defaultSection(performancePolicySection);
const card = (id: string, shrunkenScore: number | null, jobs = 0, revised: string | null = null): Scorecard => {
  const empty = emptyScorecard('PARTNER', id, policy);
  const revisedAt = revised === null ? null : new Date(revised);
  return { ...empty, shrunkenScore, revisedAt, figures: { ...empty.figures, jobs } };
};
const cards = [
  card('a', 70, 3),
  card('b', null, 0),
  card('c', 90, 9, '2026-04-02T00:00:00Z'),
  card('d', 70, 5),
  card('e', 0, 9, '2026-04-09T00:00:00Z'),
];

const walk = (order: ScorecardOrder, first: number): string[] => {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = scorecardPage(cards, { order, of: 'list', first, after });
    ids.push(...page.edges.map(({ node }) => node.id));
    if (!page.hasNextPage) return ids;
    after = page.edges.at(-1)?.cursor ?? null;
  }
};

describe('pages of scorecards', () => {
  it.each<[ScorecardOrder, string]>([
    ['SCORE_DESC', 'c a d e b'],
    ['SCORE_ASC', 'e a d c b'],
    ['JOBS_DESC', 'c e d a b'],
    ['REVISED_DESC', 'e c a b d'],
  ])('hold each once, sorted by %s', (order, expected) => {
    for (const first of [1, 2, 5, 9]) expect(walk(order, first).join(' ')).toBe(expected);
  });

  it('refuse the cursor of another list or order', () => {
    const [edge] = scorecardPage(cards, { order: 'SCORE_DESC', of: 'list', first: 1 }).edges;
    const after = edge?.cursor ?? '';
    const refused = { code: 'CURSOR_NOT_OF_THIS_LIST' };
    expect(() => scorecardPage(cards, { order: 'SCORE_ASC', of: 'list', first: 1, after })).toThrow(
      expect.objectContaining(refused),
    );
    expect(() => scorecardPage(cards, { order: 'SCORE_DESC', of: 'other', first: 1, after })).toThrow(
      expect.objectContaining(refused),
    );
    expect(() => scorecardPage(cards, { order: 'SCORE_DESC', of: 'list', first: 1, after: 'x' })).toThrow(
      expect.objectContaining(refused),
    );
  });
});
