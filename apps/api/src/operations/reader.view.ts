import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum, PositionScalar } from '#graphql';
import { READER_KINDS, READER_STATUSES, type ReaderKind, type ReaderState, type ReaderStatus } from '#projections';

export const ReaderKindEnum = graphqlEnum('ProjectionKind', READER_KINDS, 'What follows the event log.', {
  PROJECTION: 'It folds events into the rows that queries show.',
  POLICY: 'It asks for commands when something happened.',
  EFFECT: 'It calls the outside when an event asks for that.',
});

const ReaderStatusEnum = graphqlEnum('ProjectionStatus', READER_STATUSES, 'Whether it follows the event log.', {
  RUNNING: 'A worker follows the log for it; single streams may be parked.',
  STOPPED: 'It met an event that it can not handle, tries again from time to time, and shows what it has until then.',
  UNOWNED: 'No worker that lives follows the log for it.',
});

/** A reader as operators see it. */
@ObjectType('Projection', {
  description: 'A projection, policy or effect: where it stands in the event log, and who runs it.',
})
export class ReaderView implements ReaderState {
  @Field(() => ID, { description: 'Name of its checkpoint.' })
  id!: string;

  @Field(() => ReaderKindEnum, { description: 'A projection, a policy or an effect.' })
  kind!: ReaderKind;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'Version of a projection, which its table is named after.' })
  version!: number | null;

  @Field(() => ReaderStatusEnum, { description: 'Whether it follows the log.' })
  status!: ReaderStatus;

  @Field(() => String, { nullable: true, description: 'The event at which it stopped, and why.' })
  error!: string | null;

  @Field(() => PositionScalar, { description: 'How far it has followed the log.' })
  position!: string;

  @Field(() => Date, { nullable: true, description: 'When it moved last. Null where it never began.' })
  movedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Events between it and the head. Null where the store does not count.',
  })
  lagEvents!: number | null;

  @Field(() => Float, { description: 'For how many seconds the first event behind it has been waiting.' })
  lagSeconds!: number;

  @Field(() => Float, { description: 'Events per second that it handled in the last seconds.' })
  rate!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The worker that runs it: machine, process and a mark of its own.',
  })
  owner!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when that worker runs it.' })
  ownedSince!: Date | null;

  @Field(() => Int, { description: 'How many streams it put aside.' })
  parkedCount!: number;
}
