import { Field, ObjectType } from '@nestjs/graphql';
import type { Origin } from '#event-sourcing';
import { graphqlEnum, HistoryFields } from '#graphql';

const ORIGINS = ['LIVE', 'IMPORT'] as const satisfies readonly Origin[];

const OriginEnum = graphqlEnum('CrisisAlertOrigin', ORIGINS, 'Whether something was recorded here first.');

@ObjectType('CrisisAlertHistoryEntry', {
  description: 'One thing that happened to an alert: who did what, when and why.',
})
export class AlertHistoryEntry extends HistoryFields {
  @Field(() => OriginEnum, { description: 'Whether it was recorded here first.' })
  origin!: Origin;
}
