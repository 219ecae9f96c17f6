import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MoneyScalar } from '#graphql';
import type { Money } from '#values';
import type { Charge, Line, Refund } from './return-state.js';
import type {
  Acceptance,
  Authorisation,
  Condition,
  Disposition,
  Finding,
  LineStage,
  PriceSource,
  PurchaseClaim,
  Reception,
  RefundProblem,
  ReturnException,
  ReturnReason,
  ReturnRemedy,
  SettlementState,
  ShippingPayer,
  UnrepairedCause,
} from './return-words.events.js';
import {
  AcceptanceEnum,
  AuthorisationEnum,
  ConditionEnum,
  DispositionEnum,
  FindingEnum,
  LineStageEnum,
  PriceSourceEnum,
  ReceptionEnum,
  RefundProblemEnum,
  ReturnExceptionEnum,
  ReturnReasonEnum,
  ReturnRemedyEnum,
  SettlementStateEnum,
  ShippingPayerEnum,
  UnrepairedCauseEnum,
} from './return-words.view.js';

@ObjectType('ReturnLine', { description: 'One article or unit of a return, on three axes of its own.' })
export class ReturnLineView implements Line {
  @Field(() => Int, { description: 'Number within the return.' })
  no!: number;

  @Field(() => LineStageEnum, { nullable: true, description: 'Where it stands; null once it is closed.' })
  stage!: LineStage | null;

  @Field(() => ID, { nullable: true, description: 'The product.' })
  productId!: string | null;

  @Field(() => String, { nullable: true, description: 'Article number.' })
  sku!: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit.' })
  unitId!: string | null;

  @Field(() => String, { nullable: true, description: 'Serial of the unit.' })
  serial!: string | null;

  @Field(() => String, { nullable: true, description: 'Batch that the unit was made in.' })
  batch!: string | null;

  @Field(() => Int, { nullable: true, description: 'Line of the order by which it was bought.' })
  orderLineNo!: number | null;

  @Field(() => Int, { description: 'How many pieces.' })
  quantity!: number;

  @Field(() => ReturnReasonEnum, { description: 'Why it comes back.' })
  reason!: ReturnReason;

  @Field(() => String, { nullable: true, description: 'Code of the symptom.' })
  symptomCode!: string | null;

  @Field(() => ReturnRemedyEnum, { description: 'What the customer is to get for it.' })
  remedy!: ReturnRemedy;

  @Field(() => MoneyScalar, { nullable: true, description: 'What one piece was bought for.' })
  unitPrice!: Money | null;

  @Field(() => PriceSourceEnum, { nullable: true, description: 'Who says so.' })
  priceSource!: PriceSource | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'What a settlement promised for the whole line.' })
  agreed!: Money | null;

  @Field(() => Date, { nullable: true, description: 'When it was delivered, where that is known.' })
  deliveredAt!: string | null;

  @Field(() => AuthorisationEnum, { description: 'Whether it may come back.' })
  authorisation!: Authorisation;

  @Field(() => Date, { nullable: true, description: 'When the authorisation ends.' })
  until!: string | null;

  @Field(() => ShippingPayerEnum, { nullable: true, description: 'Who pays the way back.' })
  shippingPayer!: ShippingPayer | null;

  @Field(() => ReceptionEnum, { description: 'What came.' })
  reception!: Reception;

  @Field(() => ConditionEnum, { nullable: true, description: 'In what condition.' })
  condition!: Condition | null;

  @Field(() => FindingEnum, { nullable: true, description: 'What the inspection found.' })
  finding!: Finding | null;

  @Field(() => AcceptanceEnum, { description: 'Whether it is taken.' })
  acceptance!: Acceptance;

  @Field(() => SettlementStateEnum, { description: 'How far the remedy got.' })
  settlement!: SettlementState;

  @Field(() => ReturnExceptionEnum, {
    nullable: true,
    description: 'The rule by which it is settled before its goods are accepted.',
  })
  exception!: ReturnException | null;

  @Field(() => Date, { nullable: true, description: 'When the old goods are due back after an advance exchange.' })
  goodsDueAt!: string | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'A charge that was proposed because goods are not back. Nobody is charged by it.',
  })
  proposedCharge!: Money | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether that was answered for; null without one.' })
  isChargeResolved!: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The unit that was sent instead.' })
  replacedById!: string | null;

  @Field(() => String, { nullable: true, description: 'Its serial.' })
  replacementSerial!: string | null;

  @Field(() => String, { nullable: true, description: 'Tracking number of the replacement.' })
  trackingNumber!: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'What was paid or credited for it.' })
  paid!: Money | null;

  @Field(() => ID, { nullable: true, description: 'The key under which the payment gateway knows the refund.' })
  refundKey!: string | null;

  @Field(() => RefundProblemEnum, { nullable: true, description: 'Why the refund is in doubt.' })
  refundProblem!: RefundProblem | null;

  @Field(() => String, { nullable: true, description: 'Why the payment gateway declined for good.' })
  declinedCode!: string | null;

  @Field(() => Date, { nullable: true, description: 'When a refund in doubt is tried again.' })
  retryAt!: string | null;

  @Field(() => DispositionEnum, { nullable: true, description: 'What becomes of the goods.' })
  disposition!: Disposition | null;

  @Field(() => UnrepairedCauseEnum, {
    nullable: true,
    description:
      'Why its repair came to nothing: another remedy is chosen, or the line is rejected and the goods go back.',
  })
  unrepaired!: UnrepairedCause | null;

  @Field(() => Date, { nullable: true, description: 'By when somebody decides on what was not repaired.' })
  decideBy!: string | null;

  /** What the axes are folded from. */
  purchases!: readonly PurchaseClaim[];
  charge!: Charge | null;
  refund!: Refund | null;
}
