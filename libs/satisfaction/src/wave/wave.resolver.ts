import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { PUBLISHERS, READERS } from '../satisfaction-roles.js';
import { HandleSurveyWave } from './wave.handler.js';
import { CancelSurveyWaveInput, PlanSurveyWaveInput, SurveyWavesArgs } from './wave.inputs.js';
import { waveProjection } from './wave.projection.js';
import { listWaves, progressOf, type WaveProgress, waveById } from './wave.queries.js';
import { WaveView } from './wave.view.js';
import { WaveProgressView } from './wave-progress.view.js';
import { SurveyWaveReceipt } from './wave-receipt.view.js';

const WaveConnection = connectionType(WaveView, { name: 'SurveyWave' });
const AWAITED = waveProjection.name;
const PROGRESS = Symbol('progress of waves');

@Resolver(() => WaveView)
export class SurveyWaveResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...PUBLISHERS)
  @Mutation(() => SurveyWaveReceipt, {
    description: 'Plans a periodic survey: its sample is drawn when the period is over, and invited within the quota.',
  })
  planSurveyWave(@CurrentScope() { caller }: Scope, @Args('input') input: PlanSurveyWaveInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { title, surveyId, topics, medium, sampleSize, seed } = input;
    const { closedFrom, closedTo, caseKinds, region } = input.population;
    const period = { closedFrom: closedFrom.toISOString(), closedTo: closedTo.toISOString() };
    const population = { ...period, caseKinds, region };
    const waveId = newId(identified.commandId, 'survey-wave');
    const data = { waveId, title, surveyId, topics, medium, population, sampleSize, seed };
    return this.bus.execute(new HandleSurveyWave(commandFrom(caller, 'PlanSurveyWave', identified, data)));
  }

  @Allow(...PUBLISHERS)
  @Mutation(() => SurveyWaveReceipt, {
    description: 'Ends a wave: nothing more is drawn or sent, and what was sent can still be answered.',
  })
  cancelSurveyWave(@CurrentScope() { caller }: Scope, @Args('input') input: CancelSurveyWaveInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { waveId, reason } = input;
    return this.bus.execute(
      new HandleSurveyWave(commandFrom(caller, 'CancelSurveyWave', identified, { waveId, reason })),
    );
  }

  @Allow(...READERS)
  @Query(() => WaveView, { nullable: true, description: 'A wave.' })
  surveyWave(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the wave.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<WaveView | null> {
    const awaited = { projection: AWAITED, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => waveById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => WaveConnection, { description: 'Waves, those planned last first.' })
  surveyWaves(
    @CurrentScope() scope: Scope,
    @Args() { orderBy, ...args }: SurveyWavesArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<WaveView>> {
    const awaited = { projection: AWAITED, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => listWaves(scope, this.dataSource, { order: orderBy, args }));
  }

  @ResolveField(() => WaveProgressView, { description: 'How many were invited, skipped and have replied.' })
  progress(@Parent() { id }: WaveView, @Context() { loader }: OperationContext): Promise<WaveProgress> {
    return loader(PROGRESS, (ids: readonly string[]) => progressOf(this.dataSource, ids)).load(id);
  }
}

@Resolver(() => SurveyWaveReceipt)
export class SurveyWaveReceiptResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @ResolveField(() => WaveView, { nullable: true, description: 'The wave after the command.' })
  wave(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<WaveView | null> {
    const awaited = { projection: AWAITED, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => waveById(scope, this.dataSource, id));
  }
}
