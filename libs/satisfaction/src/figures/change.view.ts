import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar, graphqlEnum } from '#graphql';
import { ResponseView } from './response.view.js';

export const CHANGED_FIGURES = ['ANSWERS', 'REPLIES'] as const;
export type ChangedFigures = (typeof CHANGED_FIGURES)[number];

export const ChangedFiguresEnum = graphqlEnum('SatisfactionFigures', CHANGED_FIGURES, 'Which figures of a row.', {
  ANSWERS: 'CSAT, NPS, CES, dissatisfaction and how many responses they are of.',
  REPLIES: 'Who was invited, who replied, and the reply rate.',
});

@ObjectType({ description: 'A row of `satisfaction`, asked by the same groups, interval and zone.' })
export class SatisfactionCell {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the period; null without an interval.' })
  period!: string | null;

  @Field(() => [String], { nullable: 'items', description: 'What it is grouped by; null where that is not known.' })
  values!: readonly (string | null)[];

  @Field(() => ChangedFiguresEnum, { description: 'Which of its figures.' })
  figures!: ChangedFigures;
}

@ObjectType({ description: 'Something was asked, answered or withdrawn: these figures may be other ones now.' })
export class SatisfactionChange {
  @Field(() => [SatisfactionCell], {
    description: 'Where: ask for them again, and for the trends of these groups.',
  })
  cells!: readonly SatisfactionCell[];

  @Field(() => ResponseView, { description: 'What was asked or answered.' })
  response!: ResponseView;

  @Field(() => String, { description: 'Hand it to `after` to continue behind this change.' })
  cursor!: string;
}
