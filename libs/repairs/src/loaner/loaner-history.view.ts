import { Field, ID, ObjectType } from '@nestjs/graphql';
import { HistoryFields } from '#graphql';

@ObjectType({ description: 'One thing that happened to a loaner: who did what, and when.' })
export class LoanerHistoryEntry extends HistoryFields {
  @Field(() => ID, { nullable: true, description: 'The order whose customer had it.' })
  workOrderId!: string | null;
}
