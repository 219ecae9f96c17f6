import { type Decider, personal, personalOrNull } from '#event-sourcing';
import type { BonusGiven, RecordServiceEvaluation } from './evaluation.commands.js';
import type { Bonus, ServiceEvaluationRecorded } from './evaluation.events.js';
import type { EvaluationPolicy } from './evaluation.policy-section.js';
import { evaluationRefusal } from './evaluation-rejection.js';
import { clausesOf, ratingOf } from './rating.js';

/** The evaluations of an organisation, and those whose place another one took. */
type Evaluations = Readonly<{ known: readonly string[]; corrected: readonly string[] }>;

/** What the handler gathers: whether there is the organisation, for whom the assessor works, and the day where the company is. */
export type EvaluationKnown = Readonly<{
  isKnown: boolean;
  assessorsPartnerId: string | null;
  today: string;
  validUntil: (day: string, months: number) => string;
  policy: EvaluationPolicy;
  packVersion: string;
}>;

export const evaluationDecider: Decider<
  RecordServiceEvaluation,
  ServiceEvaluationRecorded,
  Evaluations,
  EvaluationKnown
> = {
  stream: ({ data }) => `evaluation-${data.partnerId}`,
  initialState: { known: [], corrected: [] },
  decide: (command, state, known) => {
    refuseAssessor(command, known);
    refuseCorrection(command.data.corrects, state);
    return state.known.includes(command.data.evaluationId) ? [] : [recorded(command, known)];
  },
  evolve: ({ known, corrected }, { data }) => ({
    known: [...known, data.evaluationId],
    corrected: data.corrects === null ? corrected : [...corrected, data.corrects],
  }),
};

const DECIDING: readonly string[] = ['supervisor', 'manager', 'executive', 'dispatcher'];

const refuseAssessor = (
  { data, roles }: RecordServiceEvaluation,
  { isKnown, assessorsPartnerId }: EvaluationKnown,
): void => {
  if (!isKnown) throw evaluationRefusal('EVALUATION_PARTNER_NOT_FOUND', { missing: 'partnerId' });
  if (assessorsPartnerId === data.partnerId || roles.includes('partner'))
    throw evaluationRefusal('EVALUATION_BY_THE_EVALUATED');
  const deciding = roles.filter((role) => DECIDING.includes(role));
  if (deciding.length > 0) throw evaluationRefusal('EVALUATION_BY_ITS_DECIDERS', { roles: deciding });
};

const refuseCorrection = (corrects: string | null, { known, corrected }: Evaluations): void => {
  if (corrects !== null && (!known.includes(corrects) || corrected.includes(corrects)))
    throw evaluationRefusal('EVALUATION_TO_CORRECT_UNKNOWN', {
      corrects,
      known: known.filter((each) => !corrected.includes(each)),
    });
};

const recorded = ({ data, by, at }: RecordServiceEvaluation, known: EvaluationKnown): ServiceEvaluationRecorded => {
  const { policy, today, packVersion } = known;
  const { evaluationId, partnerId, evaluatedOn, corrects } = data;
  if (evaluatedOn > today) throw evaluationRefusal('EVALUATION_IN_THE_FUTURE', { evaluatedOn, today });
  const findings = findingsOf(data, policy);
  const clauses = clausesOf(data, policy);
  const bonus = findings.bonuses.reduce((sum, each) => sum + each.points, 0);
  const rated = ratingOf(clauses, { specials: findings.specialDeductions.length, bonus }, policy);
  return {
    type: 'ServiceEvaluationRecorded',
    data: {
      evaluationId,
      partnerId,
      evaluatedOn,
      validUntil: known.validUntil(evaluatedOn, policy.validMonths),
      standard: policy.standard,
      standardVersion: policy.version,
      clauses,
      deductions: findings.deductions,
      specialDeductions: findings.specialDeductions,
      bonuses: findings.bonuses,
      points: rated.points,
      rating: rated.rating,
      stars: rated.stars,
      passMark: policy.passMark,
      failingSpecialDeductions: policy.special.failing,
      corrects,
      note: personalOrNull(subjectOf(partnerId), data.note && fitting('note', data.note, policy.textLimits.note)),
      packVersion,
      recordedBy: by,
      recordedAt: at,
    },
  };
};

const findingsOf = (data: RecordServiceEvaluation['data'], policy: EvaluationPolicy) => {
  const { partnerId, deductions, specialDeductions, bonuses } = data;
  const count = deductions.length + specialDeductions.length + bonuses.length;
  if (count > policy.mostFindings)
    throw evaluationRefusal('EVALUATION_TOO_MANY_FINDINGS', { count, limit: policy.mostFindings });
  const text = (field: string, given: string) =>
    personal(subjectOf(partnerId), fitting(field, given, policy.textLimits.finding));
  return {
    deductions: deductions.map(({ clause, points, finding, evidence }) => ({
      clause,
      points,
      finding: text('deductions.finding', finding),
      evidence: text('deductions.evidence', evidence),
    })),
    specialDeductions: specialDeductions.map(({ cause, finding, evidence }) => ({
      cause,
      points: policy.special.points,
      finding: text('specialDeductions.finding', finding),
      evidence: text('specialDeductions.evidence', evidence),
    })),
    bonuses: bonusesOf(bonuses, policy, (evidence) => text('bonuses.evidence', evidence)),
  };
};

const bonusesOf = (
  given: readonly BonusGiven[],
  { bonus: { most, rules } }: EvaluationPolicy,
  text: (evidence: string) => Bonus['evidence'],
): readonly Bonus[] => {
  if (given.length > most || new Set(given.map(({ rule }) => rule)).size < given.length)
    throw evaluationRefusal('EVALUATION_TOO_MANY_BONUSES', { count: given.length, limit: most });
  return given.map(({ rule: code, share, evidence }) => {
    const rule = rules.find((each) => each.rule === code);
    if (!rule)
      throw evaluationRefusal('EVALUATION_BONUS_UNKNOWN', { rule: code, known: rules.map((each) => each.rule) });
    if (rule.above !== null && !(share !== null && share > rule.above))
      throw evaluationRefusal('EVALUATION_BONUS_NOT_EARNED', { rule: code, share, above: rule.above });
    const { points, source, version } = rule;
    return { rule: code, points, source, version, share, evidence: text(evidence) };
  });
};

/** @throws EVALUATION_TEXT_MISSING, EVALUATION_TEXT_TOO_LONG */
const fitting = (field: string, text: string, limit: number): string => {
  const trimmed = text.trim();
  if (trimmed === '') throw evaluationRefusal('EVALUATION_TEXT_MISSING', { missing: field });
  if (trimmed.length > limit)
    throw evaluationRefusal('EVALUATION_TEXT_TOO_LONG', { field, length: trimmed.length, limit });
  return trimmed;
};

/** As the partner's own texts: gone with its key. */
const subjectOf = (partnerId: string): string => `partner-${partnerId}`;
