import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SkipReasonEnum } from '../invitation/invitation-words.view.js';
import type { SkipReason } from '../satisfaction-words.events.js';

@ObjectType('SurveyWaveSkipped', { description: 'How many of a sample were not asked, for one reason.' })
export class WaveSkippedView {
  @Field(() => SkipReasonEnum, { description: 'Why.' })
  reason!: SkipReason;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('SurveyWaveProgress', { description: 'How far a wave has come.' })
export class WaveProgressView {
  @Field(() => Int, { description: 'How many of the sample were invited.' })
  invited!: number;

  @Field(() => Int, { description: 'How many of those have submitted.' })
  replied!: number;

  @Field(() => Int, { description: 'How many of those can still answer.' })
  open!: number;

  @Field(() => [WaveSkippedView], { description: 'How many of the sample were not asked, by reason.' })
  skipped!: readonly WaveSkippedView[];
}
