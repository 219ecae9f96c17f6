import { Field, ObjectType } from '@nestjs/graphql';
import type { Origin } from '#event-sourcing';
import { HistoryFields } from '#graphql';
import { WorkOrderOriginEnum } from './work-order-words.view.js';

@ObjectType({ description: 'One thing that happened to a work order: who did what, when and why.' })
export class WorkOrderHistoryEntry extends HistoryFields {
  @Field(() => WorkOrderOriginEnum, { description: 'Whether it was recorded here first.' })
  origin!: Origin;
}
