import type { Scope } from '#auth';
import { ANY, both, type Condition, escaped, given, NOTHING } from '#projections';
import { isUuid } from '#values';
import type { ComplaintView } from './complaint.view.js';
import type { ComplaintDimension } from './complaint-count.view.js';
import type { ComplaintFactView } from './complaint-fact.view.js';
import { COMPLAINT_SEARCH } from './complaint-search.view.js';
import type {
  Category,
  ComplaintChannel,
  ComplaintStatus,
  Department,
  Responsibility,
  SafetyFlag,
  Severity,
} from './complaint-words.events.js';
import type { Origin } from './complaint-words.view.js';
import { withoutPersonal } from './personal-texts.js';
import { searchText } from './search-text.js';

/** What is absent or null does not matter. Without statuses, all but merged complaints are meant. */
export type ComplaintFilter = Readonly<{
  text?: string | null;
  statuses?: readonly ComplaintStatus[] | null;
  severities?: readonly Severity[] | null;
  categories?: readonly Category[] | null;
  safetyFlags?: readonly SafetyFlag[] | null;
  responsibilities?: readonly Responsibility[] | null;
  channels?: readonly ComplaintChannel[] | null;
  origins?: readonly Origin[] | null;
  productLines?: readonly string[] | null;
  productModels?: readonly string[] | null;
  specifications?: readonly string[] | null;
  batches?: readonly string[] | null;
  components?: readonly string[] | null;
  regions?: readonly string[] | null;
  customerIds?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  ownerIds?: readonly string[] | null;
  departments?: readonly Department[] | null;
  reportedFrom?: Date | null;
  reportedTo?: Date | null;
  overdue?: boolean | null;
  /** Those of which none of these is known: the groups of counts whose value is null. */
  without?: readonly ComplaintDimension[] | null;
}>;

type Told = keyof ComplaintView & keyof ComplaintFactView & string;

/** Rows of a region are also those of which nobody knows the region; rows of a partner, those that name the partner. */
export const visibleTo = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
      return ANY;
    case 'REGION':
      return { sql: '(row.region = :scopeRegion OR row.region IS NULL)', parameters: { scopeRegion: rows.region } };
    case 'PARTNER':
      return {
        sql: '(row.partnerId = :scopePartner OR row.responsiblePartnerId = :scopePartner)',
        parameters: { scopePartner: rows.partnerId },
      };
    case 'NONE':
      return NOTHING;
  }
};

/** Rows as somebody may see them. */
export const asSeenBy = <R extends object>(scope: Scope, row: R): R => (scope.personal ? row : withoutPersonal(row));

/** Complaints that fit, of the view's rows. What `scope` may not read is not searched either. */
export const matching = (scope: Scope, filter: ComplaintFilter, now: Date): Condition =>
  all([described(filter), searched(scope, filter.text ?? ''), overdue(filter.overdue ?? null, now)]);

/** Complaints that fit, of the facts; what only the view can tell is looked up there, in `table`. */
export const matchingFacts = (scope: Scope, filter: ComplaintFilter, now: Date, table: string): Condition => {
  const named = both(described(filter), searched(scope, filter.text ?? ''));
  const told = overdue(filter.overdue ?? null, now);
  if (told === ANY) return named;
  const inTable = told.sql.replace(/\brow\.(\w+)/g, 'found."$1"');
  return both(named, {
    sql: `row.id IN (SELECT found.id FROM ${table} found WHERE ${inTable})`,
    parameters: told.parameters,
  });
};

const all = (conditions: readonly Condition[]): Condition => conditions.reduce(both, ANY);

const described = (filter: ComplaintFilter): Condition =>
  all([
    filter.statuses ? oneOf('status', filter.statuses) : { sql: `row.status <> 'MERGED'`, parameters: {} },
    oneOf('severity', filter.severities),
    oneOf('category', filter.categories),
    oneOf('safetyFlag', filter.safetyFlags),
    oneOf('responsibility', filter.responsibilities),
    oneOf('channel', filter.channels),
    oneOf('origin', filter.origins),
    oneOf('productLine', filter.productLines),
    oneOf('productModel', filter.productModels),
    oneOf('specification', filter.specifications),
    oneOf('batch', filter.batches),
    oneOf('region', filter.regions),
    oneOf('ownerId', filter.ownerIds),
    given(
      '(row.customerId = ANY(:customerIds) OR row.onBehalfOfCustomerId = ANY(:customerIds))',
      'customerIds',
      filter.customerIds,
    ),
    given('row.components && :components', 'components', filter.components),
    given(
      '(row.partnerId = ANY(:partnerIds) OR row.responsiblePartnerId = ANY(:partnerIds))',
      'partnerIds',
      filter.partnerIds,
    ),
    given(`(row.ownerKind = 'DEPARTMENT' AND row.ownerId = ANY(:departments))`, 'departments', filter.departments),
    given('row.reportedAt >= :reportedFrom', 'reportedFrom', filter.reportedFrom),
    given('row.reportedAt < :reportedTo', 'reportedTo', filter.reportedTo),
    ...(filter.without ?? []).map((dimension) => ({ sql: UNKNOWN[dimension] ?? 'false', parameters: {} })),
  ]);

/** What is not here is always known. */
const UNKNOWN: Readonly<Partial<Record<ComplaintDimension, string>>> = {
  CATEGORY: 'row.category IS NULL',
  RESPONSIBILITY: 'row.responsibility IS NULL',
  PRODUCT_LINE: 'row.productLine IS NULL',
  PRODUCT_MODEL: 'row.productModel IS NULL',
  SPECIFICATION: 'row.specification IS NULL',
  BATCH: 'row.batch IS NULL',
  COMPONENT: `row.components = '{}'`,
  REGION: 'row.region IS NULL',
  PARTNER: '(row.responsiblePartnerId IS NULL AND row.partnerId IS NULL)',
};

const oneOf = (field: Told, values: readonly string[] | null | undefined): Condition =>
  given(`row.${field} = ANY(:${field}s)`, `${field}s`, values);

const MAX_WORDS = 10;

/** Every word of the text stands somewhere in the complaint; or the text is its id. */
const searched = (scope: Scope, text: string): Condition => {
  if (isUuid(text.trim())) return given('row.id = :searchedId', 'searchedId', text.trim().toLowerCase());
  const words = searchText(text)
    .split(' ')
    .slice(0, MAX_WORDS)
    .filter((word) => word !== '');
  if (!words.length) return ANY;
  const { sql, parameters } = all(
    words.map((word, n) => ({
      sql: scope.personal ? `(found.facts LIKE :word${n} OR found.words LIKE :word${n})` : `found.facts LIKE :word${n}`,
      parameters: { [`word${n}`]: `%${escaped(word)}%` },
    })),
  );
  return { sql: `row.id IN (SELECT found.id FROM ${COMPLAINT_SEARCH} found WHERE ${sql})`, parameters };
};

const overdue = (wanted: boolean | null, now: Date): Condition =>
  wanted === null
    ? ANY
    : {
        sql: wanted ? 'row.dueAt <= :now' : '(row.dueAt IS NULL OR row.dueAt > :now)',
        parameters: { now },
      };
