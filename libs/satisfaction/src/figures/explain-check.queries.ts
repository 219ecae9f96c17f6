import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import { START } from '#event-store';
import type { ConnectionArgs, Page } from '#graphql';
import { decodeCursor, encodeCursor } from '#values';
import type { FigureEvent } from './figure-event.view.js';
import { type CheckLine, type ChecksAsked, countOmittedChecks, omittedChecks } from './omission-part.queries.js';

const Cursor = z.object({ of: z.literal('omitted-checks'), position: z.string().regex(/^[0-9a-f]{32}$/) });

/** Failed checks of which nothing came, in the order of the log. @throws Rejection `CURSOR_NOT_OF_THIS_LIST` */
export const explainChecks = async (
  scope: Scope,
  dataSource: DataSource,
  { args: { first, after }, ...asked }: ChecksAsked & Readonly<{ args: Pick<ConnectionArgs, 'first' | 'after'> }>,
): Promise<Page<FigureEvent>> => {
  const position = after ? decodeCursor(after, Cursor)?.position : START;
  if (!position) throw notOfThisList();
  const found = await omittedChecks(scope, dataSource, { ...asked, after: position, limit: first + 1 });
  const edges = found.slice(0, first).map((line) => ({
    cursor: encodeCursor({ of: 'omitted-checks', position: line.position }),
    node: eventOf(line),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    place: {
      hasNextPage: found.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return countOmittedChecks(scope, dataSource, asked);
    },
  };
};

const eventOf = ({ workOrderId, eventId, position, recordedAt, failedAt }: CheckLine): FigureEvent => ({
  eventId,
  stream: `workorder-${workOrderId}`,
  position,
  type: 'QualityChecked',
  occurredAt: failedAt.toISOString(),
  recordedAt,
});

const notOfThisList = () =>
  new Rejection('CURSOR_NOT_OF_THIS_LIST', 'This cursor belongs to another list: start again without "after".');
