import { Field, ObjectType } from '@nestjs/graphql';
import type { Origin } from '#event-sourcing';
import { graphqlEnum, HistoryFields } from '#graphql';

const ORIGINS = ['LIVE', 'IMPORT'] as const satisfies readonly Origin[];
const OriginEnum = graphqlEnum('EvaluationOrigin', ORIGINS, 'Whether something was recorded here first.');

@ObjectType({ description: 'One evaluation of an organisation: who recorded what, when and why.' })
export class ServiceEvaluationHistoryEntry extends HistoryFields {
  @Field(() => OriginEnum, { description: 'Whether it was recorded here first.' })
  origin!: Origin;
}
