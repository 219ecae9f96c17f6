import { ArgsType, Field } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { AtLeastArgs, graphqlEnum, Name, OptionalDay, OptionalUuid } from '#graphql';

const COVERAGE_GROUPS = ['COUNTRY', 'REGION'] as const;
type CoverageGroup = (typeof COVERAGE_GROUPS)[number];
const CoverageGroupEnum = graphqlEnum('CoverageGroup', COVERAGE_GROUPS, 'How finely units are told apart by place.', {
  COUNTRY: 'By the country of their region.',
  REGION: 'By their region as it is known.',
});

@ArgsType()
export class CoverageArgs extends AtLeastArgs {
  @Name('A skill of the policy pack.')
  skill!: string;

  @OptionalDay(
    'Units in service at the end of this day of the company’s zone, by default today; no day that is over. Outlets are as they are now, contracts as of the day.',
  )
  on?: string | null;

  @OptionalUuid('Units of this product only.')
  productId?: string | null;

  @Field(() => CoverageGroupEnum, { defaultValue: 'REGION', description: 'By what.' })
  @IsIn(COVERAGE_GROUPS)
  groupBy: CoverageGroup = 'REGION';
}
