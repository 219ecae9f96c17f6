import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './page-size.js';

@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'How many at most, 1 to 100.' })
  @IsInt()
  @Min(1, { message: 'Must be at least 1.' })
  @Max(MAX_PAGE_SIZE, { message: `Must be ${MAX_PAGE_SIZE} at most: use "after" for the next page.` })
  first: number = DEFAULT_PAGE_SIZE;

  @Field(() => String, {
    nullable: true,
    description: 'Those behind this cursor: `pageInfo.endCursor` of the page before.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  after?: string | null;
}

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PagePlace {
  @Field(() => Boolean, { description: 'Whether there are more behind it.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether it was asked for with `after`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of its first entry.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of its last entry: `after` for the next page.' })
  endCursor!: string | null;
}

export type Edge<R> = Readonly<{ cursor: string; node: R }>;

/** What a connection field returns. `totalCount` is only counted when it is read. */
export type Page<R> = Readonly<{
  edges: readonly Edge<R>[];
  nodes: readonly R[];
  place: Readonly<PagePlace>;
  totalCount: Promise<number>;
}>;

/** The Relay connection of a view: `connectionType(ComplaintView, { name: 'Complaint' })` is `ComplaintConnection`. */
export const connectionType = <R extends object>(view: Type<R>, { name }: { name: string }): Type<Page<R>> => {
  @ObjectType(`${name}Edge`, { description: 'An entry of a list and its place.' })
  class EdgeOf implements Edge<R> {
    @Field(() => String, { description: 'Its place: `after` continues behind it.' })
    cursor!: string;

    @Field(() => view, { description: 'The entry.' })
    node!: R;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list.' })
  class ConnectionOf implements Page<R> {
    @Field(() => [EdgeOf], { description: 'The entries with their cursors.' })
    edges!: readonly EdgeOf[];

    @Field(() => [view], { description: 'The entries.' })
    nodes!: readonly R[];

    @Field(() => PagePlace, { name: 'pageInfo', description: 'Where this page stands.' })
    place!: PagePlace;

    @Field(() => Int, { description: 'How many entries the whole list has. Counted only when asked for.' })
    totalCount!: Promise<number>;
  }
  return ConnectionOf;
};
