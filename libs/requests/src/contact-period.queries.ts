import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { Interval } from '#values';
import { contactFacts } from './contact-count.queries.js';
import { type ContactOmissionAsked, type ContactOmissionParts, OMITTED, oldEnough } from './omission.queries.js';

type Asked = ContactOmissionAsked & Readonly<{ interval: Interval; zone: string }>;

/** `contactOmissionParts` of contacts by the day on which they were received, in a zone. */
export const contactOmissionsByPeriod = (
  scope: Scope,
  dataSource: DataSource,
  { interval, zone, ...asked }: Asked,
): Promise<readonly (ContactOmissionParts & Readonly<{ period: string }>)[]> => {
  const { sql, parameters } = oldEnough(asked);
  return contactFacts(scope, dataSource, asked.filter)
    .andWhere(sql, parameters)
    .select(`to_char(date_trunc(:interval, row.receivedAt AT TIME ZONE :zone), 'YYYY-MM-DD')`, 'period')
    .addSelect('count(*)::int', 'problems')
    .addSelect(`count(*) FILTER (WHERE ${OMITTED})::int`, 'omitted')
    .setParameters({ interval: interval.toLowerCase(), zone })
    .groupBy('period')
    .getRawMany();
};
