import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MoneyScalar } from '#graphql';
import type { Money } from '#values';
import { PricedItemView } from '../line/line.view.js';
import type { BillStatus, CostBasis, CostBearer, CostClass } from '../repair-words.events.js';
import type { Bill, Cost } from './bill-state.js';
import { BillStatusEnum, CostBasisEnum, CostBearerEnum, CostClassEnum } from './bill-words.view.js';

@ObjectType('WorkOrderCost', { description: 'What something of the work cost, and who bears it.' })
export class WorkOrderCostView implements Cost {
  @Field(() => ID, { description: 'Identifier of the cost.' })
  costId!: string;

  @Field(() => Int, { nullable: true, description: 'The line; null for what is about the whole order.' })
  lineNo!: number | null;

  @Field(() => CostClassEnum, { description: 'For what.' })
  costClass!: CostClass;

  @Field(() => CostBearerEnum, { description: 'Who bears it.' })
  bearer!: CostBearer;

  @Field(() => String, { nullable: true, description: 'The supplier that it is recovered from.' })
  supplier!: string | null;

  @Field(() => MoneyScalar, { description: 'How much.' })
  amount!: Money;

  @Field(() => CostBasisEnum, { nullable: true, description: 'What the amount of materials goes by.' })
  basis!: CostBasis | null;

  @Field(() => Boolean, { description: 'Whether it was taken back.' })
  reversed!: boolean;

  @Field(() => Date, { description: 'When it was recorded.' })
  recordedAt!: string;
}

@ObjectType('WorkOrderBill', { description: 'What the customer is asked to pay, against the published price list.' })
export class WorkOrderBillView implements Bill {
  @Field(() => Int, { description: 'Number within the order.' })
  billNo!: number;

  @Field(() => BillStatusEnum, { description: 'Whether it is settled.' })
  status!: BillStatus;

  @Field(() => [PricedItemView], { description: 'Its positions; they add up to the total.' })
  items!: readonly PricedItemView[];

  @Field(() => MoneyScalar, { description: 'What the work costs.' })
  total!: Money;

  @Field(() => MoneyScalar, { description: 'What of that the customer pays; the rest is the company’s.' })
  customerPays!: Money;

  @Field(() => MoneyScalar, { description: 'What it would cost by the published list of the day.' })
  listTotal!: Money;

  @Field(() => MoneyScalar, { description: 'The total less that: a quote that still binds, or somebody’s decision.' })
  deviation!: Money;

  @Field(() => Int, { nullable: true, description: 'The quote whose prices bind it.' })
  quoteNo!: number | null;

  @Field(() => Date, { description: 'When it was issued.' })
  issuedAt!: string;

  @Field(() => String, { nullable: true, description: 'By which the payment is found.' })
  reference!: string | null;
}
