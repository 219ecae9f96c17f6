import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '#auth';
import { personalField } from '#graphql';
import { SurveyComments } from './comment.handler.js';
import { FIGURE_READERS } from './figure-roles.js';
import { ResponseView } from './response.view.js';

@Resolver(() => ResponseView)
export class CommentResolver {
  constructor(private readonly comments: SurveyComments) {}

  @Allow(...FIGURE_READERS)
  @ResolveField(() => String, {
    nullable: true,
    middleware: [personalField],
    description:
      'What the customer wrote. Personal: null for who may not see it; ERASED where the customer was erased.',
  })
  comment(@Parent() { id, hasComment }: ResponseView): Promise<string | null> | null {
    return hasComment ? this.comments.commentOf(id) : null;
  }
}
