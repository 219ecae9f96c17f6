import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { PolicyPack } from '#policy-pack';
import { Clock } from '#projections';
import type { Scored } from '../performance-words.events.js';
import { askedPeriod, type PeriodGiven } from './asked-period.js';
import { emptyScorecard } from './scorecard.js';
import { scorecardOf, scorecardsOf } from './scorecard.queries.js';
import type { ScorecardView } from './scorecard.view.js';
import type { ScorecardRules } from './scorecard-rules.js';
import { scorecardRulesOf } from './scorecard-rules.queries.js';
import type { ScoringPeriod } from './scoring-period.js';
import { shownScorecard } from './shown-scorecard.queries.js';
import { isSeen } from './subject.queries.js';

export type Subject = Readonly<{ kind: Scored; id: string }>;

/** Scorecards by the pack's numbers and the clock of this service. */
@Injectable()
export class ScorecardReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly clock: Clock,
  ) {}

  rules(): ScorecardRules {
    return scorecardRulesOf(this.pack);
  }

  /** @throws Rejection of a period in the future */
  period(given: PeriodGiven): ScoringPeriod {
    const { zone, policy } = this.rules();
    return askedPeriod(given, { now: this.clock.now(), zone, rollingDays: policy.rollingDays });
  }

  /** Null where there is none of this id, or the scope does not see it. */
  async one(scope: Scope, { kind, id }: Subject, given: PeriodGiven): Promise<ScorecardView | null> {
    const [rules, period] = [this.rules(), this.period(given)];
    if (!(await isSeen(scope, this.dataSource, kind, id))) return null;
    const card = await scorecardOf(scope, this.dataSource, { kind, id, period }, rules);
    return card && shownScorecard(card, period, rules.policy.measures);
  }

  /** Of several who are known to be seen, in the order of their ids; an empty one of those without anything counted. */
  async several(scope: Scope, kind: Scored, ids: readonly string[], given: PeriodGiven): Promise<ScorecardView[]> {
    const [rules, period] = [this.rules(), this.period(given)];
    const cards = await scorecardsOf(scope, this.dataSource, { kind, period }, rules);
    const byId = new Map(cards.map((card) => [card.id, card]));
    return ids.map((id) =>
      shownScorecard(byId.get(id) ?? emptyScorecard(kind, id, rules.policy), period, rules.policy.measures),
    );
  }
}
