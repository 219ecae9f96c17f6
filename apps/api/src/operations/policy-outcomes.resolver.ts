import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { Allow } from '#auth';
import { Rejection } from '#event-sourcing';
import { ConnectionArgs, connectionType, keysetPage, type Page } from '#graphql';
import { type AskStatus, AskStatusEnum, Asks, AskView, Clock } from '#projections';

const PolicyOutcomeConnection = connectionType(AskView, { name: 'PolicyOutcome' });

@ArgsType()
class PolicyOutcomeArgs extends ConnectionArgs {
  @Field(() => AskStatusEnum, { nullable: true, description: 'Only those with this outcome.' })
  @IsOptional()
  @IsEnum(AskStatusEnum)
  status?: AskStatus | null;
}

@Resolver()
export class PolicyOutcomesResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly asks: Asks,
    private readonly clock: Clock,
  ) {}

  @Allow('admin', 'auditor', 'manager')
  @Query(() => PolicyOutcomeConnection, {
    description: 'What policies and effects wanted and what became of it, newest first.',
  })
  policyOutcomes(@Args() { status, ...args }: PolicyOutcomeArgs): Promise<Page<AskView>> {
    const rows = this.dataSource.createQueryBuilder(AskView, 'ask');
    if (status) rows.where('ask.status = :status', { status });
    return keysetPage(rows, { order: [{ column: 'askedAt', direction: 'DESC' }], args });
  }

  @Allow('admin')
  @Mutation(() => Boolean, {
    description: 'Takes up again what was refused or given up, under the same command id. Safe to repeat.',
  })
  async retryPolicyOutcome(
    @Args('id', { type: () => ID, description: 'Identifier of the outcome.' }) id: string,
  ): Promise<boolean> {
    if (await this.asks.retry(id, this.clock.now())) return true;
    throw new Rejection(
      'POLICY_OUTCOME_NOT_FAILED',
      'There is no refused or failed outcome of this id: look it up in policyOutcomes.',
      { id },
    );
  }
}
