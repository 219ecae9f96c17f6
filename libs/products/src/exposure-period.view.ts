import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#graphql';

@ObjectType('UnitsInServicePeriod', { description: 'How many units were in service during a period.' })
export class ExposurePeriod {
  @Field(() => DateScalar, {
    description: 'First day of the period; the first one may begin before the days asked for.',
  })
  period!: string;

  @Field(() => Int, { description: 'How many of its days were asked for.' })
  days!: number;

  @Field(() => Float, { description: 'The mean of the counts at the end of each of these days: the exposure.' })
  mean!: number;

  @Field(() => Int, { description: 'The count at the end of the last of these days.' })
  atEnd!: number;
}
