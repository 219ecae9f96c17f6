import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '#graphql';

export const OMISSION_KINDS = ['RECORDED', 'HANDLED', 'RECHECKED', 'FED_BACK'] as const;
export type OmissionKind = (typeof OMISSION_KINDS)[number];

export const OmissionKindEnum = graphqlEnum('OmissionKind', OMISSION_KINDS, 'The four no-omissions.', {
  RECORDED:
    'Contacts: whether something came of them. Complaints told other than by a contact: whether they were registered in time.',
  HANDLED: 'Whether there is an outcome: settled, refused, withdrawn or closed.',
  RECHECKED: 'Whether somebody else looked at what was done.',
  FED_BACK: 'Whether design, production or operations acknowledged what a closed complaint taught.',
});

@ObjectType({ description: '"The same opinion never comes twice": how far that holds.' })
export class NeverTwice {
  @Field(() => Int, { description: 'Complaints reported in that time.' })
  complaints!: number;

  @Field(() => Int, { description: 'Those of them whose opinion had come before.' })
  recurring!: number;

  @Field(() => Float, { nullable: true, description: '1 − recurring / complaints; null without complaints.' })
  rate!: number | null;
}
