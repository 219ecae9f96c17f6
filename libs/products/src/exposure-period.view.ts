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

  @Field(() => Date, {
    nullable: true,
    description:
      'When it was last recorded, after the period had ended, that a unit that is asked for was in service on one of these days, or was not; null where nothing was. A unit that changes its batch or region comes to one and leaves the other.',
  })
  revisedAt!: Date | null;
}
