import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { CurrentScope, type Scope } from '#auth';
import { inOrderOf, type OperationContext } from '#graphql';
import { PartnerView } from '#partners';
import { currentEvaluations, ServiceEvaluationView } from '#performance';
import { toPartner } from './linked.js';

const EVALUATIONS = Symbol('evaluations that count');

@Resolver(() => PartnerView)
export class PartnerEvaluationResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => ServiceEvaluationView, {
    nullable: true,
    description: 'The last evaluation of its service by an assessor, with its stars; null without one.',
  })
  serviceEvaluation(
    @Parent() { id }: PartnerView,
    @CurrentScope() scope: Scope,
    @Context() { loader }: OperationContext,
  ): Promise<ServiceEvaluationView | null> {
    const batch = async (ids: readonly string[]) =>
      inOrderOf(ids, await currentEvaluations(scope, this.dataSource, ids), ({ partnerId }) => partnerId);
    return loader(EVALUATIONS, batch).load(id);
  }
}

@Resolver(() => ServiceEvaluationView)
export class EvaluationLinksResolver {
  constructor(private readonly dataSource: DataSource) {}

  @ResolveField(() => PartnerView, { nullable: true, description: 'The organisation that was evaluated.' })
  partner(
    @Parent() { partnerId }: ServiceEvaluationView,
    @CurrentScope() scope: Scope,
    @Context() context: OperationContext,
  ): Promise<PartnerView | null> {
    return toPartner(partnerId, { scope, context, dataSource: this.dataSource });
  }
}
