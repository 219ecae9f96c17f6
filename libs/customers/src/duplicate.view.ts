import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CustomerView } from './customer.view.js';
import { type DuplicateReason, DuplicateReasonEnum } from './customer-words.view.js';

@ObjectType('DuplicateHint', { description: 'One thing that two customer files have in common.' })
export class DuplicateHintView {
  @Field(() => DuplicateReasonEnum, { description: 'What it is.' })
  reason!: DuplicateReason;

  @Field(() => Int, { description: 'How many points of 100 it counts, by the policy pack.' })
  points!: number;

  @Field(() => String, { description: 'The number, address or name that was found. Personal.' })
  found!: string;
}

@ObjectType('PossibleDuplicate', { description: 'A customer file that may be of the same person.' })
export class DuplicateView {
  @Field(() => CustomerView, { description: 'The other file.' })
  customer!: CustomerView;

  @Field(() => Int, { description: 'How likely it is the same person: the sum of the points, 100 at most.' })
  score!: number;

  @Field(() => [DuplicateHintView], { description: 'What the score is made of.' })
  hints!: DuplicateHintView[];
}
