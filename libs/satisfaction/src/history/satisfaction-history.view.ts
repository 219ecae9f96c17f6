import { Field, ObjectType } from '@nestjs/graphql';
import type { Origin } from '#event-sourcing';
import { graphqlEnum, HistoryFields } from '#graphql';

const ORIGINS = ['LIVE', 'IMPORT'] as const satisfies readonly Origin[];
const OriginEnum = graphqlEnum('SatisfactionOrigin', ORIGINS, 'Whether something was recorded here first.');

@ObjectType({
  description: 'One thing that happened to a survey, an invitation, a follow-up or a wave: who did what, when and why.',
})
export class SatisfactionHistoryEntry extends HistoryFields {
  @Field(() => OriginEnum, { description: 'Whether it was recorded here first.' })
  origin!: Origin;
}
