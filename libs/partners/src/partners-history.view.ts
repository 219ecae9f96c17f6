import { Field, ObjectType } from '@nestjs/graphql';
import type { Origin } from '#event-sourcing';
import { graphqlEnum, HistoryFields } from '#graphql';

const ORIGINS = ['LIVE', 'IMPORT'] as const satisfies readonly Origin[];
const OriginEnum = graphqlEnum('PartnerOrigin', ORIGINS, 'Whether something was recorded here first.');

@ObjectType({ description: 'One thing that happened to a partner or a technician: who did what, when and why.' })
export class PartnerHistoryEntry extends HistoryFields {
  @Field(() => OriginEnum, { description: 'Whether it was recorded here first.' })
  origin!: Origin;
}
