import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import {
  AtLeastArgs,
  commandFrom,
  connectionType,
  type OperationContext,
  type Page,
  WaitArgs,
  whenProjected,
  withCommandId,
} from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import { ASSESSORS, READERS } from '../performance-roles.js';
import { HandleEvaluation } from './evaluation.handler.js';
import { RecordServiceEvaluationInput, ServiceEvaluationsArgs } from './evaluation.inputs.js';
import { serviceEvaluationProjection } from './evaluation.projection.js';
import { serviceEvaluationById, serviceEvaluations } from './evaluation.queries.js';
import { ServiceEvaluationView } from './evaluation.view.js';
import { ServiceEvaluationReceipt } from './evaluation-receipt.view.js';

const ServiceEvaluationConnection = connectionType(ServiceEvaluationView, { name: 'ServiceEvaluation' });

@Resolver(() => ServiceEvaluationReceipt)
export class EvaluationResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...ASSESSORS)
  @Mutation(() => ServiceEvaluationReceipt, {
    description:
      'Records what an assessor found about the service of a partner or the own organisation, with its stars.',
  })
  recordServiceEvaluation(
    @CurrentScope() scope: Scope,
    @Args('input') input: RecordServiceEvaluationInput,
  ): Promise<Receipt> {
    const identified = withCommandId(input);
    const { partnerId, evaluatedOn, notApplicable, corrects, note } = input;
    const data = {
      evaluationId: newId(identified.commandId, 'service-evaluation'),
      partnerId,
      evaluatedOn,
      deductions: input.deductions.map(({ clause, points, finding, evidence }) => ({
        clause,
        points,
        finding,
        evidence,
      })),
      notApplicable,
      specialDeductions: input.specialDeductions.map(({ cause, finding, evidence }) => ({ cause, finding, evidence })),
      bonuses: input.bonuses.map(({ rule, share, evidence }) => ({ rule, share, evidence })),
      corrects,
      note,
    };
    const command = commandFrom(scope.caller, 'RecordServiceEvaluation', identified, data);
    return this.bus.execute(new HandleEvaluation(command, scope.caller.partnerId));
  }

  @Allow(...READERS)
  @Query(() => ServiceEvaluationConnection, { description: 'Evaluations of service, of the latest day first.' })
  serviceEvaluations(
    @CurrentScope() scope: Scope,
    @Args() { filter, ...args }: ServiceEvaluationsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ServiceEvaluationView>> {
    const awaited = { projection: serviceEvaluationProjection.name, position: atLeast, waitMs, signal };
    const asked = { filter: filter ?? {}, args };
    return whenProjected(this.waits, awaited, () => serviceEvaluations(scope, this.dataSource, asked));
  }

  @ResolveField(() => ServiceEvaluationView, { nullable: true, description: 'The evaluation as it was recorded.' })
  serviceEvaluation(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ServiceEvaluationView | null> {
    const awaited = { projection: serviceEvaluationProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => serviceEvaluationById(scope, this.dataSource, id));
  }
}
