import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { AtLeastArgs, commandFrom, type OperationContext, WaitArgs, whenProjected, withCommandId } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Waits } from '#projections';
import { newId } from '#values';
import { satisfactionPolicySection } from '../satisfaction.policy-section.js';
import { PUBLISHERS, READERS } from '../satisfaction-roles.js';
import { HandleSurvey } from './survey.handler.js';
import { PublishSurveyInput, RetireSurveyInput, ReviseSurveyInput } from './survey.inputs.js';
import { surveyProjection } from './survey.projection.js';
import { listSurveys, surveyById } from './survey.queries.js';
import { SurveyView } from './survey.view.js';
import { contentOf } from './survey-content.js';
import { SurveyReceipt } from './survey-receipt.view.js';

@Resolver(() => SurveyReceipt)
export class SurveyResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
    private readonly waits: Waits,
  ) {}

  @Allow(...PUBLISHERS)
  @Mutation(() => SurveyReceipt, { description: 'Publishes a survey: its first edition.' })
  publishSurvey(@CurrentScope() { caller }: Scope, @Args('input') input: PublishSurveyInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const surveyId = input.surveyId ?? newId(identified.commandId, 'survey');
    const data = { surveyId, ...contentOf(input) };
    return this.bus.execute(new HandleSurvey(commandFrom(caller, 'PublishSurvey', identified, data)));
  }

  @Allow(...PUBLISHERS)
  @Mutation(() => SurveyReceipt, { description: 'Publishes the next edition of a survey.' })
  reviseSurvey(@CurrentScope() { caller }: Scope, @Args('input') input: ReviseSurveyInput): Promise<Receipt> {
    const data = { surveyId: input.surveyId, ...contentOf(input) };
    return this.bus.execute(new HandleSurvey(commandFrom(caller, 'ReviseSurvey', input, data)));
  }

  @Allow(...PUBLISHERS)
  @Mutation(() => SurveyReceipt, { description: 'Asks nobody by a survey any more.' })
  retireSurvey(@CurrentScope() { caller }: Scope, @Args('input') input: RetireSurveyInput): Promise<Receipt> {
    const { surveyId, reason } = input;
    return this.bus.execute(new HandleSurvey(commandFrom(caller, 'RetireSurvey', input, { surveyId, reason })));
  }

  @ResolveField(() => SurveyView, { nullable: true, description: 'The survey after the command.' })
  survey(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<SurveyView | null> {
    const awaited = { projection: surveyProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => surveyById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => [SurveyView], { description: 'What customers are asked: all surveys, with all their editions.' })
  surveys(
    @CurrentScope() scope: Scope,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly SurveyView[]> {
    const awaited = { projection: surveyProjection.name, position: atLeast, waitMs, signal };
    const { default: fromPack } = this.pack.section(satisfactionPolicySection).surveys;
    return whenProjected(this.waits, awaited, () => listSurveys(scope, this.dataSource, fromPack));
  }
}
