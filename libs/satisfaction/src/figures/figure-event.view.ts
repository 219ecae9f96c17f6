import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime, PositionScalar } from '#graphql';

@ObjectType({ description: 'An event behind a figure: look it up in the log.' })
export class FigureEvent {
  @Field(() => ID, { description: 'Identifier of the event.' })
  eventId!: string;

  @Field(() => String, { description: 'The stream that it is in.' })
  stream!: string;

  @Field(() => PositionScalar, { nullable: true, description: 'Its place among all events.' })
  position!: string | null;

  @Field(() => String, { description: 'What kind of event it is.' })
  type!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: string;
}
