import { Field, ObjectType } from '@nestjs/graphql';
import type { Origin } from '#event-sourcing';
import { graphqlEnum, HistoryFields } from '#graphql';

const ORIGINS = ['LIVE', 'IMPORT'] as const satisfies readonly Origin[];

const OriginEnum = graphqlEnum('PartsOrigin', ORIGINS, 'Whether something was recorded here first.');

@ObjectType({ description: 'One thing that happened to parts: who did what, when and why.' })
export class PartsHistoryEntry extends HistoryFields {
  @Field(() => OriginEnum, { description: 'Whether it was recorded here first.' })
  origin!: Origin;
}
