import { randomUUID } from 'node:crypto';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import type { Command, Json } from '#event-sourcing';
import { correlationId } from '../operation/correlation.js';

/** What the input of every mutation may carry besides what it asks. */
@InputType({ isAbstract: true })
export class CommandInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'A UUID of your own. Sent again with the same content it answers the first receipt, so a retry is safe.',
  })
  @IsOptional()
  @IsUUID('all', { message: 'Must be a UUID.' })
  commandId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version that you saw. If somebody changed it since, the answer is CONFLICT.',
  })
  @IsOptional()
  @Matches(/^(0|[1-9]\d{0,17})$/, { message: 'Must be a version as a receipt names it, such as "3".' })
  expectedVersion?: string | null;
}

/** The command of a mutation: id and version from its input, actor from the caller, now as its time. */
export const commandFrom = <const T extends string, D extends Json>(
  caller: Readonly<{ id: string; roles: readonly string[] }>,
  type: T,
  input: Pick<CommandInput, 'commandId' | 'expectedVersion'>,
  data: D,
): Command<T, D> => {
  const correlation = correlationId();
  return {
    id: input.commandId?.toLowerCase() ?? randomUUID(),
    type,
    data,
    by: caller.id,
    roles: caller.roles,
    at: new Date().toISOString(),
    ...(input.expectedVersion ? { expectedVersion: BigInt(input.expectedVersion) } : {}),
    ...(correlation ? { correlationId: correlation } : {}),
  };
};

/** The same input with a command id of its own, for what takes its own id from it. */
export const withCommandId = <I extends CommandInput>(input: I): I & Readonly<{ commandId: string }> => ({
  ...input,
  commandId: (input.commandId ?? randomUUID()).toLowerCase(),
});
