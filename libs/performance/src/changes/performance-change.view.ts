import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Scored } from '../performance-words.events.js';
import { ScoredEnum } from '../performance-words.view.js';

@ObjectType({ description: 'Whose scorecard of which month.' })
export class ScorecardKey {
  @Field(() => ScoredEnum, { description: 'Whether a partner, an outlet or a technician.' })
  kind!: Scored;

  @Field(() => ID, { description: 'Identifier of the partner, the outlet or the technician.' })
  id!: string;

  @Field(() => String, { description: 'The month, such as 2026-03, in the zone asked for.' })
  month!: string;
}

@ObjectType({ description: 'Something that counts in scorecards has come or was corrected: ask for these again.' })
export class PartnerPerformanceChange {
  @Field(() => [ScorecardKey], { description: 'Whose figures of which month may be others now.' })
  scorecards!: readonly ScorecardKey[];

  @Field(() => String, { description: 'Its place: `after` continues behind it.' })
  cursor!: string;
}
