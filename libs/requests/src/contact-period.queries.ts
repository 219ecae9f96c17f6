import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { stepsOf } from '#projections';
import type { Interval } from '#values';
import { contactFacts } from './contact-count.queries.js';
import { type ContactOmissionAsked, type ContactOmissionParts, OMITTED, oldEnough } from './omission.queries.js';

type Asked = ContactOmissionAsked & Readonly<{ interval: Interval; zone: string }>;

/** `revisedAt`: when one of the contacts was last recorded after the period had ended. */
export type ContactOmissionPeriod = ContactOmissionParts & Readonly<{ period: string; revisedAt: Date | null }>;

/** `contactOmissionParts` of contacts by the day on which they were received, in a zone. */
export const contactOmissionsByPeriod = (
  scope: Scope,
  dataSource: DataSource,
  { interval, zone, ...asked }: Asked,
): Promise<readonly ContactOmissionPeriod[]> => {
  const { sql, parameters } = oldEnough(asked);
  const facts = contactFacts(scope, dataSource, asked.filter).andWhere(sql, parameters);
  const step = stepsOf(facts, 'receivedAt', { interval, zone });
  return facts
    .select(step.firstDay, 'period')
    .addSelect('count(*)::int', 'problems')
    .addSelect(`count(*) FILTER (WHERE ${OMITTED})::int`, 'omitted')
    .addSelect(step.late('row.recordedAt'), 'revisedAt')
    .setParameters(step.parameters)
    .groupBy(step.no)
    .getRawMany();
};
