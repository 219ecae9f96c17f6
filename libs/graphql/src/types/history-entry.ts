import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type Event, type Json, type Origin, type Recorded, readable } from '#event-sourcing';
import { DateTime } from '../scalars/date-time.scalar.js';
import { JsonScalar } from '../scalars/json.scalar.js';
import { PositionScalar } from '../scalars/position.scalar.js';
import { asText } from './as-text.js';

/** One event of a case, for people. A context extends it with its own type name and its enum of origins. */
@ObjectType({ isAbstract: true })
export class HistoryFields {
  @Field(() => String, { middleware: [asText], description: 'Its place in the case, from 0.' })
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

/** With where it was recorded, whose enum is the context's. */
export type HistoryEntry = HistoryFields & { origin: Origin };

const REASONS = ['reason', 'explanation', 'fairnessReason', 'note'];

/** An event for readers, with what it says in a sentence; `personal` tells whether they may see texts about people. */
export const historyEntry = (event: Recorded<Event>, personal: boolean, sentence: string): HistoryEntry => {
  const { type, meta } = event;
  const data = readable(event.data, personal);
  return {
    version: meta.version,
    position: meta.position,
    type,
    sentence,
    reason: reasonOf(data),
    by: meta.by,
    onBehalfOf: meta.onBehalfOf,
    occurredAt: meta.occurredAt,
    recordedAt: meta.recordedAt,
    origin: meta.origin,
    data,
    commandId: meta.commandId,
    correlationId: meta.correlationId,
    causationId: meta.causationId,
  };
};

const reasonOf = (data: Json): string | null => {
  const fields = new Map(Object.entries(data ?? {}));
  const texts = REASONS.map((field) => fields.get(field));
  return texts.find((text) => typeof text === 'string') ?? null;
};
