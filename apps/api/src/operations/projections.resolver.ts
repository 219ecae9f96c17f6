import {
  Args,
  ArgsType,
  Field,
  InputType,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, MaxLength } from 'class-validator';
import { DataSource } from 'typeorm';
import { Allow } from '#auth';
import { Rejection } from '#event-sourcing';
import { CommandInput, ConnectionArgs, connectionType, keysetPage, type Page } from '#graphql';
import { ParkedView, type ReaderKind, Readers } from '#projections';
import { ReaderKindEnum, ReaderView } from './reader.view.js';

const ParkedConnection = connectionType(ParkedView, { name: 'ParkedStream' });

@ArgsType()
class ProjectionArgs {
  @Field(() => [ReaderKindEnum], { defaultValue: ['PROJECTION'], description: 'Which kinds.' })
  @IsEnum(ReaderKindEnum, { each: true })
  kinds: ReaderKind[] = ['PROJECTION'];
}

@InputType({ description: 'What to try again.' })
class RetryParkedInput extends CommandInput {
  @Field(() => String, { description: 'Name of the projection, policy or effect.' })
  @IsString()
  @MaxLength(200)
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only this parked stream; without it all of them, and a stop too.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  stream?: string | null;
}

@Resolver(() => ReaderView)
export class ProjectionsResolver {
  constructor(
    private readonly readers: Readers,
    private readonly dataSource: DataSource,
  ) {}

  @Allow('admin', 'auditor', 'manager')
  @Query(() => [ReaderView], {
    description:
      'Where projections, policies and effects stand in the event log, who runs them, and what they put aside.',
  })
  async projections(@Args() { kinds }: ProjectionArgs): Promise<ReaderView[]> {
    return (await this.readers.states()).filter(({ kind }) => kinds.includes(kind));
  }

  @Allow('admin', 'auditor', 'manager')
  @ResolveField(() => ParkedConnection, { description: 'The streams that it put aside, newest first.' })
  parked(@Parent() { id }: ReaderView, @Args() args: ConnectionArgs): Promise<Page<ParkedView>> {
    const rows = this.dataSource.createQueryBuilder(ParkedView, 'parked').where('parked.reader = :id', { id });
    return keysetPage(rows, { order: [{ column: 'parkedAt', direction: 'DESC' }], args });
  }

  @Allow('admin')
  @Mutation(() => Int, {
    description:
      'Tries again what a projection, policy or effect put aside, and where it stopped, within seconds. Answers how many streams and stops that are. Safe to repeat.',
  })
  async retryParked(@Args('input') { name, stream = null }: RetryParkedInput): Promise<number> {
    const count = await this.readers.retry(name, stream);
    if (count === null)
      throw new Rejection('PROJECTION_NOT_FOUND', `Nothing that follows the event log is named ${name}.`, {
        known: this.readers.names(),
      });
    return count;
  }
}
