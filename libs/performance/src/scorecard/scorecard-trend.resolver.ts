import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import type { OperationContext } from '#graphql';
import { ScorecardTrend, ScorecardView } from './scorecard.view.js';
import { ScorecardReader } from './scorecard-reader.queries.js';
import { monthAt } from './scoring-period.js';
import { type Trend, trendOf } from './trend.js';
import { trendsOf } from './trend.queries.js';

const TREND_COST = 20;

@Resolver(() => ScorecardView)
export class ScorecardTrendResolver {
  constructor(
    private readonly reader: ScorecardReader,
    private readonly dataSource: DataSource,
  ) {}

  @ResolveField(() => ScorecardTrend, {
    complexity: TREND_COST,
    description: 'How its score goes on over the months up to the end of the period.',
  })
  trend(
    @Parent() { kind, id, zone, to }: ScorecardView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<Trend> {
    const month = monthAt(new Date(to.getTime() - 1), zone);
    const key = [ScorecardTrendResolver.name, kind, month, zone].join(' ');
    return loader(key, async (ids: readonly string[]) => {
      const trends = await trendsOf(scope, this.dataSource, { kind, ids, month, zone }, this.reader.rules());
      return ids.map((each) => trends.get(each) ?? trendOf([]));
    }).load(id);
  }
}
