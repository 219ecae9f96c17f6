import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Codec, EventStore } from '#event-store';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { invitationProjection } from '../invitation/invitation.projection.js';
import { recoveryProjection } from '../recovery/recovery.projection.js';
import { READERS } from '../satisfaction-roles.js';
import { surveyProjection } from '../survey/survey.projection.js';
import { waveProjection } from '../wave/wave.projection.js';
import { satisfactionHistory, type ThingWithHistory } from './satisfaction-history.queries.js';
import { SatisfactionHistoryEntry } from './satisfaction-history.view.js';

type Asked = Readonly<{ atLeast: string | null | undefined; waitMs: number; signal: AbortSignal }>;

const WHAT = 'who did what, when and why, oldest first.';
const id = () => ID;
const entries = () => [SatisfactionHistoryEntry];

@Resolver()
export class SatisfactionHistoryResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(entries, {
    nullable: true,
    description: `What happened to a survey: ${WHAT} Null for the one of the policy pack.`,
  })
  surveyHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: id, description: 'Identifier of the survey.' }) surveyId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly SatisfactionHistoryEntry[] | null> {
    return this.of(scope, 'survey', surveyId, { atLeast, waitMs, signal });
  }

  @Allow(...READERS)
  @Query(entries, { nullable: true, description: `What happened to an invitation: ${WHAT}` })
  surveyInvitationHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: id, description: 'Identifier of the invitation.' }) invitationId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly SatisfactionHistoryEntry[] | null> {
    return this.of(scope, 'invitation', invitationId, { atLeast, waitMs, signal });
  }

  @Allow(...READERS)
  @Query(entries, { nullable: true, description: `What happened to a follow-up: ${WHAT}` })
  recoveryHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: id, description: 'Identifier of the follow-up.' }) recoveryId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly SatisfactionHistoryEntry[] | null> {
    return this.of(scope, 'recovery', recoveryId, { atLeast, waitMs, signal });
  }

  @Allow(...READERS)
  @Query(entries, { nullable: true, description: `What happened to a wave: ${WHAT}` })
  surveyWaveHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: id, description: 'Identifier of the wave.' }) waveId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly SatisfactionHistoryEntry[] | null> {
    return this.of(scope, 'wave', waveId, { atLeast, waitMs, signal });
  }

  private of(
    scope: Scope,
    thing: ThingWithHistory,
    thingId: string,
    { atLeast, ...asked }: Asked,
  ): Promise<readonly SatisfactionHistoryEntry[] | null> {
    const awaited = { ...asked, projection: PROJECTIONS[thing], position: atLeast };
    const log = { store: this.store, codec: this.codec };
    const told = { thing, id: thingId };
    return whenProjected(this.waits, awaited, () => satisfactionHistory(scope, this.dataSource, log, told));
  }
}

const PROJECTIONS: Record<ThingWithHistory, string> = {
  survey: surveyProjection.name,
  invitation: invitationProjection.name,
  recovery: recoveryProjection.name,
  wave: waveProjection.name,
};
