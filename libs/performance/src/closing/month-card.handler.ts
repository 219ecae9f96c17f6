import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { EventStore } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { Waits } from '#projections';
import { performanceFactProjection } from '../fact/performance-fact.projection.js';
import { scorecardOf } from '../scorecard/scorecard.queries.js';
import { scorecardRulesOf } from '../scorecard/scorecard-rules.queries.js';
import type { ScoringPeriod } from '../scorecard/scoring-period.js';
import type { ClosingKnown } from './scorecard-closing.decider.js';

const WAIT_MS = 10_000;

/** What was counted of a partner in a month. */
@Injectable()
export class MonthCard {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly pack: PolicyPack,
    private readonly waits: Waits,
  ) {}

  /** When the facts have seen everything that happened before. */
  async of(partnerId: string, period: ScoringPeriod): Promise<ClosingKnown['card']> {
    if (!(await this.waits.until(performanceFactProjection.name, await this.store.head(), WAIT_MS)))
      throw new Error(`The facts of ${period.month} are not up to date yet.`);
    const asked = { kind: 'PARTNER' as const, id: partnerId, period };
    const card = await scorecardOf(SYSTEM_SCOPE, this.dataSource, asked, scorecardRulesOf(this.pack));
    return card ? { jobs: card.figures.jobs, score: card.score, measures: card.measures } : NO_CARD;
  }
}

export const NO_CARD: ClosingKnown['card'] = { jobs: 0, score: null, measures: [] };
