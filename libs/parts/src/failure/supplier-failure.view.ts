import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How often pieces of a part from one supplier fail.' })
export class SupplierFailureRate {
  @Field(() => String, { description: 'The supplier.' })
  supplier!: string;

  @Field(() => ID, { description: 'The part.' })
  partId!: string;

  @Field(() => Int, { description: 'Pieces that were built in.' })
  consumed!: number;

  @Field(() => Int, { description: 'New pieces that did not work.' })
  deadOnArrival!: number;

  @Field(() => Int, { description: 'Replaced pieces that came back, but for those that were found to be sound.' })
  defectiveReturns!: number;

  @Field(() => Int, { description: 'n: deadOnArrival + defectiveReturns.' })
  failures!: number;

  @Field(() => Int, { description: 'The denominator: consumed + deadOnArrival.' })
  issued!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'failures / issued; null where none was issued. It may pass 1: a piece that comes back may have been issued before the time asked for, or by somebody else.',
  })
  rate!: number | null;
}
