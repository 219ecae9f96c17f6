import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { ConnectionArgs, Page } from '#graphql';
import { complaintPage, complaintRows } from './complaint.queries.js';
import { ComplaintView } from './complaint.view.js';
import { ComplaintFactView } from './complaint-fact.view.js';
import { type ComplaintFilter, matchingFacts, visibleTo } from './complaint-filter.queries.js';

/** The facts of a scope that fit, to be narrowed. `now` decides what is overdue. */
export const complaintFacts = (scope: Scope, dataSource: DataSource, filter: ComplaintFilter, now: Date) => {
  const { sql, parameters } = visibleTo(scope);
  const fit = matchingFacts(scope, filter, now, dataSource.getMetadata(ComplaintView).tablePath);
  return dataSource
    .createQueryBuilder(ComplaintFactView, 'row')
    .where(sql, parameters)
    .andWhere(fit.sql, fit.parameters);
};

export type ComplaintFacts = ReturnType<typeof complaintFacts>;

/** The complaints behind a figure, the oldest first. */
export const complaintsBehind = (
  scope: Scope,
  dataSource: DataSource,
  facts: ComplaintFacts,
  args: Pick<ConnectionArgs, 'first' | 'after'>,
): Promise<Page<ComplaintView>> => {
  const rows = complaintRows(scope, dataSource)
    .andWhere(`row.id IN (${facts.select('row.id').getQuery()})`)
    .setParameters(facts.getParameters());
  return complaintPage(scope, rows, { order: [{ column: 'reportedAt', direction: 'ASC' }], args });
};
