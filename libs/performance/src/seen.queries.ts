import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { ANY, type Condition } from '#projections';
import { subjectsSeen } from './scorecard/subject.queries.js';

/** Rows of partners that the scope sees; `row.partnerId` is their column. */
export const ofPartnersSeen = async (scope: Scope, dataSource: DataSource): Promise<Condition> => {
  const seen = await subjectsSeen(scope, dataSource, 'PARTNER');
  return seen === null ? ANY : { sql: 'row.partnerId = ANY(:seen)', parameters: { seen: [...seen] } };
};
