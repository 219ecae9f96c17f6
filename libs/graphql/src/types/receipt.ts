import type { Type } from '@nestjs/common';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { Rejection } from '#event-sourcing';
import type { Receipt } from '#event-store';
import { PositionScalar } from '../scalars/position.scalar.js';
import { asText } from './as-text.js';

const DEFAULT_WAIT_MS = 2_000;
const MAX_WAIT_MS = 10_000;

/**
 * The GraphQL type of the receipts for commands on one kind of thing: `receiptType('Complaint')` is `ComplaintReceipt`.
 * The thing itself is a `@ResolveField` of the context, nullable, which returns `whenProjected(…)`.
 */
export const receiptType = (name: string): Type<Receipt> => {
  @ObjectType(`${name}Receipt`, { description: `What became of a command: it is stored, and will be seen.` })
  class ReceiptOf implements Receipt {
    stream!: string;

    @Field(() => ID, { description: 'Identifier of what the command was about.' })
    id!: string;

    @Field(() => String, { middleware: [asText], description: 'Its version now: what expectedVersion expects next.' })
    version!: bigint;

    @Field(() => PositionScalar, {
      nullable: true,
      description: 'Where the event log stands now. Null where a repeat was recognised and the store no longer tells.',
    })
    position!: string | null;

    @Field(() => Boolean, { description: 'The same command was handled before: this is the receipt it got then.' })
    deduplicated!: boolean;
  }
  return ReceiptOf;
};

@ArgsType()
export class WaitArgs {
  @Field(() => Int, {
    defaultValue: DEFAULT_WAIT_MS,
    description:
      'How many milliseconds to wait until the views show it, 10000 at most. Then null, with PROJECTION_BEHIND; with PROJECTION_PARKED where waiting is in vain.',
  })
  @IsInt()
  @Min(0)
  @Max(MAX_WAIT_MS)
  waitMs: number = DEFAULT_WAIT_MS;
}

/** For queries that must not be older than a receipt. */
@ArgsType()
export class AtLeastArgs {
  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Wait until this position is seen: the one from your receipt.',
  })
  @IsOptional()
  @Matches(/^[0-9a-f]{32}$/)
  atLeast?: string | null;

  @Field(() => Int, { defaultValue: DEFAULT_WAIT_MS, description: 'How many milliseconds to wait, 10000 at most.' })
  @IsInt()
  @Min(0)
  @Max(MAX_WAIT_MS)
  waitMs: number = DEFAULT_WAIT_MS;
}

/** What `#projections` gives: whether a projection passed a position in time, and whether it never will by itself. */
export type Waits = Readonly<{
  until: (projection: string, position: string, ms: number, signal?: AbortSignal) => Promise<boolean>;
  isParked: (projection: string, position: string) => Promise<boolean>;
}>;

export type Awaited = Readonly<{
  projection: string;
  position: string | null | undefined;
  waitMs: number;
  signal?: AbortSignal;
}>;

/**
 * What `read` finds once `projection` has passed `position`; at once where there is no position.
 * @throws Rejection `PROJECTION_BEHIND` when the time is over, `PROJECTION_PARKED` where waiting longer is in vain
 */
export const whenProjected = async <T>(
  waits: Waits,
  { projection, position, waitMs, signal }: Awaited,
  read: () => T | Promise<T>,
): Promise<T> => {
  if (!position) return read();
  const isPassed = await waits.until(projection, position, waitMs, signal);
  if (await waits.isParked(projection, position)) throw parked(projection, position);
  if (!isPassed) throw behind(projection, position, waitMs);
  return read();
};

const behind = (projection: string, position: string, waitedMs: number) =>
  new Rejection('PROJECTION_BEHIND', 'What was asked is stored, but not shown yet: read it again in a moment.', {
    projection,
    position,
    waitedMs,
  });

const parked = (projection: string, position: string) =>
  new Rejection(
    'PROJECTION_PARKED',
    'What was asked is stored, but can not be shown until an operator has put the view right: nothing needs to be sent again.',
    { projection, position, next: 'Operators see the cause in the query "projections".' },
  );
