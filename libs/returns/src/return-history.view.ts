import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Json, Origin } from '#event-sourcing';
import { asText, DateTime, JsonScalar, PositionScalar } from '#graphql';
import { OriginEnum } from './return-words.view.js';

@ObjectType({ description: 'One thing that happened to a return: who did what, when and why.' })
export class ReturnHistoryEntry {
  @Field(() => String, { middleware: [asText], description: 'Its place in the return, from 0.' })
  version!: bigint;

  @Field(() => PositionScalar, { description: 'Its place among all events.' })
  position!: string;

  @Field(() => String, { description: 'What kind of event it is.' })
  type!: string;

  @Field(() => String, { description: 'What happened, in a sentence. Without texts about people.' })
  sentence!: string;

  @Field(() => String, { nullable: true, description: 'Why, where a reason was given. Personal.' })
  reason!: string | null;

  @Field(() => String, { description: 'Who did it; "system" for what happened by itself.' })
  by!: string;

  @Field(() => String, { nullable: true, description: 'For whom.' })
  onBehalfOf!: string | null;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => OriginEnum, { description: 'Whether it was recorded here first.' })
  origin!: Origin;

  @Field(() => JsonScalar, {
    description: 'The event as it is stored; texts about people are null for who may not see them.',
  })
  data!: Json;

  @Field(() => ID, { description: 'The command that decided it.' })
  commandId!: string;

  @Field(() => ID, { description: 'Ties together everything that one request caused.' })
  correlationId!: string;

  @Field(() => ID, { nullable: true, description: 'The event that caused it, where a policy reacted.' })
  causationId!: string | null;
}
