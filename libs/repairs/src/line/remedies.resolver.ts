import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { PolicyPack } from '#policy-pack';
import { remediesDue, remediesOf, UnitRemediesView } from '#warranty';
import { WorkOrderView } from '../work-order/work-order.view.js';

const REMEDIES_COST = 20;

@Resolver(() => WorkOrderView)
export class WorkOrderRemediesResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
  ) {}

  @ResolveField(() => UnitRemediesView, {
    nullable: true,
    complexity: REMEDIES_COST,
    description:
      'What the law gives the customer today, where a line can not be repaired: the remedies but for the repair; null elsewhere. To be checked with counsel.',
  })
  async statutoryRemedies(
    @Parent() { unitId, symptomCode: symptom, lines }: WorkOrderView,
    @CurrentScope() scope: Scope,
  ): Promise<UnitRemediesView | null> {
    if (unitId === null || !lines.some(({ status }) => status === 'IRREPARABLE')) return null;
    const on = new Date().toISOString();
    const found = await remediesOf(scope, this.dataSource, this.pack, { unitId, on, symptom, inStock: null });
    return (
      found && { ...found, unitId, on, remedies: remediesDue(found.answers).filter((remedy) => remedy !== 'REPAIR') }
    );
  }
}
