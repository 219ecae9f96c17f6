import { Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow, type Caller, CurrentCaller, ROLES } from '#auth';
import { graphqlEnum } from '#graphql';

const RoleEnum = graphqlEnum('Role', ROLES, 'What a person may do.');

@ObjectType({ description: 'Who is signed in.' })
class Me {
  @Field(() => ID, { description: 'Subject of the token.' })
  id!: string;

  @Field(() => String, { description: 'Name in the token.' })
  name!: string;

  @Field(() => [RoleEnum], { description: 'What this person may do.' })
  roles!: string[];

  @Field(() => ID, { nullable: true, description: 'The partner that this person works for.' })
  partnerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The technician that this person is.' })
  technicianId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The region that this person sees; every region where it is null.',
  })
  region!: string | null;
}

@Resolver()
export class MeResolver {
  @Allow(...ROLES)
  @Query(() => Me, { description: 'Who is signed in, and what they may do.' })
  me(@CurrentCaller() caller: Caller): Me {
    return { ...caller, roles: [...caller.roles] };
  }
}
