import { Args, Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import {
  AtLeastArgs,
  asItComes,
  connectionType,
  type OperationContext,
  type Page,
  untilUnsubscribed,
  whenProjected,
} from '#graphql';
import { PolicyPack } from '#policy-pack';
import { ChangeFeed, Waits } from '#projections';
import { followSatisfaction } from './change.queries.js';
import { SatisfactionChange } from './change.view.js';
import { SatisfactionChangesArgs, SurveyResponsesArgs } from './figure.inputs.js';
import { FIGURE_READERS } from './figure-roles.js';
import { responseProjection } from './response.projection.js';
import { listResponses } from './response.queries.js';
import { ResponseView } from './response.view.js';

const SurveyResponseConnection = connectionType(ResponseView, { name: 'SurveyResponse' });

@Resolver()
export class ResponsesResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly feed: ChangeFeed,
    private readonly waits: Waits,
  ) {}

  @Allow(...FIGURE_READERS)
  @Query(() => SurveyResponseConnection, { description: 'What customers answered, the newest first.' })
  surveyResponses(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy: order, ...args }: SurveyResponsesArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ResponseView>> {
    return whenProjected(this.waits, { projection: responseProjection.name, position: atLeast, waitMs, signal }, () =>
      listResponses(scope, this.dataSource, { filter: filter ?? {}, order, args }),
    );
  }

  @Allow(...FIGURE_READERS)
  @Subscription(() => SatisfactionChange, {
    resolve: asItComes,
    description:
      'Which figures of satisfaction change, asked as `satisfaction` is: from a cursor on or from the beginning.',
  })
  satisfactionChanges(
    @CurrentScope() scope: Scope,
    @Args() { groupBy, interval, zone, filter, after }: SatisfactionChangesArgs,
  ): AsyncGenerator<SatisfactionChange, void> {
    const grouping = { groupBy, interval: interval ?? null, zone: zone ?? this.pack.zone };
    const following = { ...grouping, filter: filter ?? {}, after: after ?? null };
    return untilUnsubscribed((signal) => followSatisfaction(scope, this.feed, { ...following, signal }));
  }
}
