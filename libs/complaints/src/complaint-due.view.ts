import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '#graphql';
import type { OverdueCause } from './complaint-words.events.js';
import { OverdueCauseEnum } from './complaint-words.view.js';

@ObjectType({ description: 'A due time that still counts.' })
export class ComplaintDue {
  @Field(() => OverdueCauseEnum, { description: 'What is missed when it passes.' })
  cause!: OverdueCause;

  @Field(() => DateTime, { description: 'By when.' })
  dueAt!: Date;

  @Field(() => Boolean, { description: 'Whether it has passed by now.' })
  isOverdue!: boolean;
}
