import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#graphql';
import { ResponseView } from './response.view.js';

@ObjectType({
  description: 'Figures of these months and of what the response is about are other ones now: ask for them again.',
})
export class SatisfactionChange {
  @Field(() => [DateScalar], { description: 'First days of the months that changed.' })
  months!: readonly string[];

  @Field(() => ResponseView, { description: 'What was asked or answered: figures grouped by any of this changed.' })
  response!: ResponseView;

  @Field(() => String, { description: 'Hand it to `after` to continue behind this change.' })
  cursor!: string;
}
