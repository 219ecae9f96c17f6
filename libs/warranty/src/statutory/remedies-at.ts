import type { StatutoryRemedy } from '../warranty-words.events.js';
import { resolve } from './doubt.js';
import { explain } from './explanation.js';
import { type Case, judge } from './judge.js';
import type { RemedyAnswer, RemedyOffered, RemedyQuestion, Verdict } from './remedy-answer.js';
import type { StatutoryPack, StatutoryRule } from './statutory-pack.js';
import type { Counting } from './term.js';
import { historyAt } from './unit-history.js';

/**
 * What the law gives the customer of a unit at the instant `question.on`: one answer for each rule of each pack that is
 * for the unit's region, in the packs' order. Pure: the same packs and the same facts give the same answers, in whatever
 * order and however often the facts are given; facts after `on` have not happened.
 *
 * - `DUE`: the customer may ask for `remedies` until `until`. `NOT_DUE`: `reason` says why. `UNDECIDED`: `missing` says
 *   what would have to be known, and `doubt` by which rule of the pack it is decided meanwhile, and to what.
 * - Times are ISO instants in UTC; days are counted on the wall clock of the pack's zone for that region, see `endOfTerm`.
 *   An end is the first instant outside the window.
 * - A region that no pack is for has no answers. An unknown region is the caller's to decide, see `remediesWithRegion`.
 *
 * Source of every number and reading: the pack, which names its sources and asks for counsel to check it.
 *
 * @throws RangeError for an `on` that is no instant
 */
export const remediesAt = (packs: readonly StatutoryPack[], question: RemedyQuestion): readonly RemedyAnswer[] => {
  const on = Date.parse(question.on);
  if (Number.isNaN(on)) throw new RangeError(`${question.on} is no instant such as 2026-03-02T09:00:00Z.`);
  const history = historyAt(question.facts, on);
  return packs
    .filter(({ regions }) => placeIn(regions, question.region) !== null)
    .flatMap((pack) => {
      const counting = countingOf(pack, question.region);
      return pack.rules.map((rule) =>
        answerOf(pack, { rule, history, question, counting: { ...counting, ...rule.counting } }),
      );
    });
};

const answerOf = (pack: StatutoryPack, asked: Case): RemedyAnswer => {
  const verdict = judge(asked, { start: null, forTheCustomer: [] });
  const resolved = verdict.status === 'UNDECIDED' ? resolve(asked, pack.doubts, verdict) : null;
  const decided = resolved?.verdict ?? verdict;
  const doubt = resolved && {
    rules: resolved.rules.map(({ name }) => name),
    says: resolved.rules.map(({ says }) => says),
    verdict: resolved.verdict,
  };
  const answer = {
    ...verdict,
    rule: asked.rule.id,
    title: asked.rule.title,
    pack: pack.name,
    version: pack.version,
    jurisdiction: pack.jurisdiction,
    remedies: decided.status === 'DUE' ? offered(asked.rule, asked.question) : [],
    doubt,
  };
  return { ...answer, explanation: explain(asked.rule, answer) };
};

/** An unknown stock leaves the condition to whoever looks into it. */
const offered = ({ remedies }: StatutoryRule, { inStock }: RemedyQuestion): readonly RemedyOffered[] =>
  remedies
    .filter(({ remedy, onlyIf }) => {
      if (onlyIf === 'NONE_IN_STOCK') return inStock !== true;
      return !(remedy === 'EXCHANGE' && inStock === false && remedies.some((each) => each.onlyIf));
    })
    .map(({ remedy, onlyIf }) => ({ remedy, onlyIf: onlyIf && inStock === null ? onlyIf : null }));

const countingOf = (
  { zone, zones, restDays }: StatutoryPack,
  region: string | null,
): Omit<Counting, 'firstDay' | 'onRestDay'> => {
  const place = placeIn(Object.keys(zones), region);
  return { zone: (place && zones[place]) ?? zone, restDays };
};

/** The longest of `regions` that a region lies in: `CN` and `CN-44` are both for CN-44. */
const placeIn = (regions: readonly string[], region: string | null): string | null =>
  regions
    .filter((each) => region === each || region?.startsWith(`${each}-`))
    .toSorted((a, b) => b.length - a.length)[0] ?? null;

/** The remedies that the customer may ask for by any of the answers, each once. */
export const remediesDue = (
  answers: readonly (Pick<RemedyAnswer, 'remedies'> & Pick<Verdict, 'status'>)[],
): readonly StatutoryRemedy[] => [...new Set(answers.flatMap(({ remedies }) => remedies.map(({ remedy }) => remedy)))];
