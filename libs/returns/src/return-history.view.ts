import { Field, ObjectType } from '@nestjs/graphql';
import type { Origin } from '#event-sourcing';
import { HistoryFields } from '#graphql';
import { OriginEnum } from './return-words.view.js';

@ObjectType({ description: 'One thing that happened to a return: who did what, when and why.' })
export class ReturnHistoryEntry extends HistoryFields {
  @Field(() => OriginEnum, { description: 'Whether it was recorded here first.' })
  origin!: Origin;
}
