import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { CustomerPolicy } from './customer.policy-section.js';
import { customerRows } from './customer.queries.js';
import type { CustomerView } from './customer.view.js';
import { assertNamesShown } from './customer-filter.queries.js';
import type { DuplicateHintView, DuplicateView } from './duplicate.view.js';

type Weights = CustomerPolicy['duplicates'];

/**
 * Active customers that may be the same person as this one, the likeliest first. The policy pack gives the points for a
 * phone or an e-mail in common (by `phoneKey` and `emailKey`), and those for the same name; a similar name gets its share
 * of them by `similarity` of PostgreSQL's pg_trgm, which is the share of trigrams in common. The score is the sum, 100 at
 * most.
 *
 * @throws Rejection `CUSTOMER_NAMES_NOT_SHOWN` for who may not see personal data
 */
export const possibleDuplicates = async (
  scope: Scope,
  dataSource: DataSource,
  customer: CustomerView,
  weights: Weights,
): Promise<DuplicateView[]> => {
  assertNamesShown(scope);
  const { entities, raw } = await customerRows(scope, dataSource)
    .addSelect(PHONE, 'phone_points')
    .addSelect(EMAIL, 'email_points')
    .addSelect(NAME, 'name_points')
    .andWhere(`row.status = 'ACTIVE' AND row.id <> :id`)
    .andWhere(`(row.phoneKeys && :phoneKeys OR row.emailKeys && :emailKeys OR ${SIMILAR})`)
    .setParameters({ ...customer, ...weights })
    .orderBy(`(${PHONE}) + (${EMAIL}) + (${NAME})`, 'DESC')
    .addOrderBy('row.id', 'ASC')
    .limit(weights.shown)
    .getRawAndEntities<Points>();
  return entities.map((other, n) => explained(customer, other, raw[n]));
};

type Points = Readonly<{ phone_points: number; email_points: number; name_points: number }>;

const SIMILAR = 'row.sortName % :sortName AND similarity(row.sortName, :sortName) >= :leastNameSimilarity';
const PHONE = 'CASE WHEN row.phoneKeys && :phoneKeys THEN :samePhone::int ELSE 0 END';
const EMAIL = 'CASE WHEN row.emailKeys && :emailKeys THEN :sameEmail::int ELSE 0 END';
const NAME = `CASE WHEN ${SIMILAR} THEN round(similarity(row.sortName, :sortName) * :similarName::int)::int ELSE 0 END`;

const explained = (customer: CustomerView, other: CustomerView, points: Points | undefined): DuplicateView => {
  const keysOfBoth = (keys: 'phoneKeys' | 'emailKeys') =>
    other[keys].filter((key) => customer[keys].includes(key)).join(', ');
  const hints: DuplicateHintView[] = [
    { reason: 'SAME_PHONE', points: points?.phone_points ?? 0, found: keysOfBoth('phoneKeys') },
    { reason: 'SAME_EMAIL', points: points?.email_points ?? 0, found: keysOfBoth('emailKeys') },
    { reason: 'SIMILAR_NAME', points: points?.name_points ?? 0, found: other.name ?? '' },
  ];
  const score = hints.reduce((sum, hint) => sum + hint.points, 0);
  return { customer: other, score: Math.min(100, score), hints: hints.filter((hint) => hint.points > 0) };
};
