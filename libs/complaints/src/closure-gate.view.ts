import { Field, ObjectType } from '@nestjs/graphql';
import type { Json } from '#event-sourcing';
import { graphqlEnum, JsonScalar } from '#graphql';
import { CLOSURE_GATES, type ClosureGate } from './closure-gates.js';

export const ClosureGateEnum = graphqlEnum(
  'ComplaintClosureGate',
  CLOSURE_GATES,
  'What a complaint passes before it is closed.',
  {
    CUSTOMER_SATISFIED: 'The customer is satisfied, or was not reached in as many tries as the policy pack asks for.',
    RESULT_RECHECKED: 'Somebody other than those who did it has checked the result.',
  },
);

@ObjectType({ description: 'A gate before closing.' })
export class ComplaintGate {
  @Field(() => ClosureGateEnum, { description: 'Its name.' })
  gate!: ClosureGate;

  @Field(() => Boolean, { description: 'Whether it no longer blocks closing.' })
  isPassed!: boolean;

  @Field(() => [JsonScalar], { description: 'What is still to be done there.' })
  open!: readonly Json[];

  @Field(() => String, { nullable: true, description: 'The command to ask for next.' })
  next!: string | null;
}
