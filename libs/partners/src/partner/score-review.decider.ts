import { personal } from '#event-sourcing';
import { written } from '../given.js';
import { currentScore } from './current-score.js';
import type { PartnerEvent } from './partner.events.js';
import type { Decisions } from './partner-decision.js';
import { refusal } from './partner-rejection.js';
import { type Partner, partnerSubject } from './partner-state.js';
import type { PartnerStatus } from './partner-words.events.js';
import type { ScoredMeasure } from './score.events.js';
import { LOW_SCORE, type ReviewedMonth, STATUS_BY } from './score-state.js';
import { type Verdict, verdictOf } from './score-verdict.js';
import type { ScoreConsequence } from './score-words.events.js';

type Reviews = Pick<Decisions, 'ReviewPartnerScore' | 'OverruleScoreConsequence'>;
type Made = Readonly<{ by: string; at: string }>;

/** A month is looked at once. Of partners that do not work nothing is said. */
const review: Reviews['ReviewPartnerScore'] = ({ data, by, at }, partner, { policy, packVersion }) => {
  const { partnerId, status, scoring } = partner;
  const { month, score, jobs, measures } = data;
  if (!WORKING.includes(status) || scoring.reviews.some((each) => each.month === month)) return [];
  const { watch, lift, suspension, current } = policy.scores;
  const verdict = verdictOf(data, partner, policy.scores);
  return [
    ...consequenceOf(verdict, partner, { by, at }),
    {
      type: 'PartnerScoreReviewed',
      data: {
        partnerId,
        month,
        jobs,
        score,
        measures: measures.map(measured),
        before: { status, isForScore: scoring.isWatchedForScore },
        consequence: verdict.consequence,
        months: verdict.months,
        explanation: verdict.explanation,
        rules: { watch, lift, suspension },
        current: currentScore([...scoring.reviews, { month, score, jobs }], scoring.vettingPoints, current),
        packVersion,
        reviewedBy: by,
        reviewedAt: at,
      },
    },
  ];
};

const WORKING: readonly PartnerStatus[] = ['ACTIVE', 'WATCH', 'SUSPENDED'];

const measured = ({ measure, value, n, points, weight }: ScoredMeasure): ScoredMeasure => ({
  measure,
  value,
  n,
  points,
  weight,
});

const consequenceOf = (
  { consequence, explanation }: Verdict,
  { partnerId }: Partner,
  made: Made,
): readonly PartnerEvent[] => {
  switch (consequence) {
    case 'NONE':
      return [];
    case 'WATCH':
      return [putOnWatch(partnerId, explanation, made)];
    case 'WATCH_LIFTED':
      return [watchLifted(partnerId, explanation, made)];
    case 'SUSPENSION':
      return [suspended(partnerId, explanation, made)];
  }
};

/** Where the partner stands by it still, it stands again where it stood before. */
const overrule: Reviews['OverruleScoreConsequence'] = ({ data, by, at }, partner, { policy }) => {
  const { partnerId, status, scoring } = partner;
  if (status === 'EXITED') throw refusal('PARTNER_EXITED', status);
  const found = scoring.reviews.find(({ month }) => month === data.month);
  if (!found || found.consequence === 'NONE')
    throw refusal('PARTNER_SCORE_CONSEQUENCE_UNKNOWN', status, {
      month: data.month,
      known: consequential(scoring.reviews),
    });
  if (found.months.every((month) => scoring.overruled.includes(month))) return [];
  const reason = written('reason', data.reason, policy.textLimits.note);
  const stands = scoring.standsBy === found.month && status === STATUS_BY[found.consequence];
  return [
    ...(stands ? restoring(found.consequence, found, { partnerId, reason, by, at }) : []),
    {
      type: 'ScoreConsequenceOverruled',
      data: {
        partnerId,
        month: found.month,
        consequence: found.consequence,
        months: found.months,
        restored: stands ? found.before.status : null,
        reason: personal(partnerSubject(partnerId), reason),
        overruledBy: by,
        overruledAt: at,
      },
    },
  ];
};

export const scoreReviews: Reviews = { ReviewPartnerScore: review, OverruleScoreConsequence: overrule };

type Restoring = Made & Readonly<{ partnerId: string; reason: string }>;

const restoring = (
  consequence: ScoreConsequence,
  { before }: ReviewedMonth,
  { partnerId, reason, by, at }: Restoring,
): readonly PartnerEvent[] => {
  const made = { by, at };
  if (consequence === 'WATCH') return [watchLifted(partnerId, reason, made)];
  const watched = before.status === 'WATCH' ? [putOnWatch(partnerId, reason, made)] : [];
  return consequence === 'SUSPENSION' ? [reinstated(partnerId, reason, made), ...watched] : watched;
};

const consequential = (reviews: readonly ReviewedMonth[]): string[] =>
  reviews.filter(({ consequence }) => consequence !== 'NONE').map(({ month }) => month);

const of = (partnerId: string, text: string) => personal(partnerSubject(partnerId), text);

const putOnWatch = (partnerId: string, text: string, { by, at }: Made): PartnerEvent => ({
  type: 'PartnerPutOnWatch',
  data: { partnerId, reason: of(partnerId, text), watchedBy: by, watchedAt: at },
});
const watchLifted = (partnerId: string, text: string, { by, at }: Made): PartnerEvent => ({
  type: 'PartnerWatchLifted',
  data: { partnerId, note: of(partnerId, text), liftedBy: by, liftedAt: at },
});
const suspended = (partnerId: string, text: string, { by, at }: Made): PartnerEvent => ({
  type: 'PartnerSuspended',
  data: { partnerId, cause: LOW_SCORE, reason: of(partnerId, text), suspendedBy: by, suspendedAt: at },
});
const reinstated = (partnerId: string, text: string, { by, at }: Made): PartnerEvent => ({
  type: 'PartnerReinstated',
  data: { partnerId, note: of(partnerId, text), reinstatedBy: by, reinstatedAt: at },
});
