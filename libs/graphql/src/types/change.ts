import type { Type } from '@nestjs/common';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from './graphql-enum.js';

export const CHANGE_KINDS = ['UPSERTED', 'REMOVED', 'LEFT'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const ChangeKindEnum = graphqlEnum('ChangeKind', CHANGE_KINDS, 'What happened to a row.', {
  UPSERTED: 'It is new or another one now.',
  REMOVED: 'It is gone.',
  LEFT: 'It no longer matches the filter, or is no longer yours to see.',
});

export type ChangeOf<R> = Readonly<{ kind: ChangeKind; id: string; row: R | null; cursor: string }>;

/**
 * The GraphQL type of the changes of a view: `changeType(ComplaintView, 'Complaint')` is `ComplaintChange`, with the row
 * as its field `complaint`.
 */
export const changeType = <R extends object>(view: Type<R>, name: string): Type<ChangeOf<R>> => {
  @ObjectType(`${name}Change`, {
    description: 'The latest state of one row. States between two changes may be skipped.',
  })
  class ChangeOfRow implements ChangeOf<R> {
    @Field(() => ChangeKindEnum, { description: 'What happened.' })
    kind!: ChangeKind;

    @Field(() => ID, { description: 'Which row.' })
    id!: string;

    @Field(() => view, {
      name: name.charAt(0).toLowerCase() + name.slice(1),
      nullable: true,
      description: 'The row as it is now; null unless UPSERTED.',
    })
    row!: R | null;

    @Field(() => String, { description: 'Hand it to `after` to continue behind this change.' })
    cursor!: string;
  }
  return ChangeOfRow;
};
