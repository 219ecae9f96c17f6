import { Module } from '@nestjs/common';
import { parts } from './all.part.js';
import { PerformanceChangeResolver } from './changes/performance-change.resolver.js';
import { ExplainedResolver } from './explained/explained.resolver.js';
import { ScorecardResolver } from './scorecard/scorecard.resolver.js';
import { ScorecardReader } from './scorecard/scorecard-reader.queries.js';
import { ScorecardTrendResolver } from './scorecard/scorecard-trend.resolver.js';

@Module({
  providers: [
    ScorecardReader,
    ScorecardResolver,
    ScorecardTrendResolver,
    ExplainedResolver,
    PerformanceChangeResolver,
    ...parts.flatMap(({ providers }) => providers),
  ],
  exports: [ScorecardReader],
})
export class PerformanceModule {}
