import { Field, ObjectType } from '@nestjs/graphql';
import type { Origin } from '#event-sourcing';
import { HistoryFields } from '#graphql';
import { DepositOriginEnum } from './deposit-words.view.js';

@ObjectType({ description: 'One thing that happened to a deposit: who did what, when and why.' })
export class DepositHistoryEntry extends HistoryFields {
  @Field(() => DepositOriginEnum, { description: 'Whether it was recorded here first.' })
  origin!: Origin;
}
