import { remediesAt } from './remedies-at.js';
import type { RemedyAnswer, RemedyQuestion, Verdict } from './remedy-answer.js';
import type { StatutoryPack } from './statutory-pack.js';

/** What decides where nobody knows the region of a unit: the company's own, by a rule with a name. */
export type RegionDoubt = Readonly<{ name: string; says: string; region: string }>;

/**
 * `remediesAt` for units whose region may be unknown: then every answer that is not settled anyway is `UNDECIDED`, and what
 * the law of the region in `doubt` says is what holds in doubt.
 */
export const remediesWithRegion = (
  packs: readonly StatutoryPack[],
  question: RemedyQuestion,
  doubt: RegionDoubt,
): readonly RemedyAnswer[] => {
  if (question.region !== null) return remediesAt(packs, question);
  return remediesAt(packs, { ...question, region: doubt.region }).map((answer) => inDoubt(answer, doubt));
};

const inDoubt = (answer: RemedyAnswer, { name, says }: RegionDoubt): RemedyAnswer => ({
  ...answer,
  status: 'UNDECIDED',
  reason: 'FACT_MISSING',
  missing: ['REGION', ...answer.missing],
  until: null,
  doubt: {
    rules: [name, ...(answer.doubt?.rules ?? [])],
    says: [says, ...(answer.doubt?.says ?? [])],
    verdict: answer.doubt?.verdict ?? verdictOf(answer),
  },
  explanation: `It can not be decided: the region is unknown. In doubt, by ${name}: ${answer.explanation}`,
});

const verdictOf = ({
  status,
  reason,
  missing,
  facts,
  startsAt,
  windowEndsAt,
  until,
  dueFrom,
}: RemedyAnswer): Verdict => ({ status, reason, missing, facts, startsAt, windowEndsAt, until, dueFrom });
