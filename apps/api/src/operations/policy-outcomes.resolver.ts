import { Args, ArgsType, Field, ID, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { Allow } from '#auth';
import { CommandInput, ConnectionArgs, connectionType, keysetPage, type Page } from '#graphql';
import { type AskStatus, AskStatusEnum, Asks, AskView, Clock } from '#projections';

const PolicyOutcomeConnection = connectionType(AskView, { name: 'PolicyOutcome' });

@ArgsType()
class PolicyOutcomeArgs extends ConnectionArgs {
  @Field(() => AskStatusEnum, { nullable: true, description: 'Only those with this outcome.' })
  @IsOptional()
  @IsEnum(AskStatusEnum)
  status?: AskStatus | null;
}

@InputType({ description: 'Which outcome to take up again.' })
class RetryPolicyOutcomeInput extends CommandInput {
  @Field(() => ID, { description: 'Identifier of the outcome.' })
  @IsUUID('all', { message: 'Must be a UUID.' })
  id!: string;
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
    description:
      'Takes up again what was refused or given up; false where there was nothing to take up. Safe to repeat.',
  })
  retryPolicyOutcome(@Args('input') { id }: RetryPolicyOutcomeInput): Promise<boolean> {
    return this.asks.retry(id, this.clock.now());
  }
}
