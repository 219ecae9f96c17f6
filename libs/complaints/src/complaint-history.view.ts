import { Field, ObjectType } from '@nestjs/graphql';
import type { Origin } from '#event-sourcing';
import { HistoryFields } from '#graphql';
import { OriginEnum } from './complaint-words.view.js';

@ObjectType({ description: 'One thing that happened to a complaint: who did what, when and why.' })
export class ComplaintHistoryEntry extends HistoryFields {
  @Field(() => OriginEnum, { description: 'Whether it was recorded here first.' })
  origin!: Origin;
}
