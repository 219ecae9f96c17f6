import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Loan } from './loan-state.js';

@ObjectType('WorkOrderLoan', { description: 'A loaner that is, or was, with the customer while the work is done.' })
export class WorkOrderLoanView implements Loan {
  @Field(() => ID, { description: 'The loaner.' })
  loanerId!: string;

  @Field(() => Date, { description: 'When it is due back.' })
  dueBackAt!: string;

  @Field(() => Boolean, { description: 'Whether it is with the customer.' })
  isOut!: boolean;

  @Field(() => Boolean, { description: 'Whether its time has passed and it is not back.' })
  isOverdue!: boolean;
}
