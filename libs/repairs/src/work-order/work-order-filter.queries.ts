import type { Scope } from '#auth';
import { ANY, both, type Condition, escaped, given, NOTHING } from '#projections';
import { isUuid } from '#values';
import type { Place, WorkOrderKind, WorkOrderOutcome, WorkOrderStatus } from '../repair-words.events.js';
import { isOwnTechnician } from './work-order-reach.queries.js';

/** What is absent or null does not matter. */
export type WorkOrderFilter = Readonly<{
  text?: string | null;
  statuses?: readonly WorkOrderStatus[] | null;
  kinds?: readonly WorkOrderKind[] | null;
  places?: readonly Place[] | null;
  outcomes?: readonly WorkOrderOutcome[] | null;
  isOpen?: boolean | null;
  needsDispatcher?: boolean | null;
  firstVisit?: boolean | null;
  regions?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  technicianIds?: readonly string[] | null;
  complaintIds?: readonly string[] | null;
  returnIds?: readonly string[] | null;
  unitIds?: readonly string[] | null;
  productIds?: readonly string[] | null;
  customerIds?: readonly string[] | null;
  symptomCodes?: readonly string[] | null;
  reportedFrom?: Date | null;
  reportedTo?: Date | null;
  closedFrom?: Date | null;
  closedTo?: Date | null;
  dueBefore?: Date | null;
  visitFrom?: Date | null;
  visitTo?: Date | null;
}>;

/** The same as `isReached` for rows. */
export const visibleTo = (scope: Scope): Condition => {
  const { rows, caller } = scope;
  const visiting = given('row.technicianIds @> ARRAY[:scopeTechnician]', 'scopeTechnician', caller.technicianId);
  const own = caller.technicianId === null ? NOTHING : visiting;
  switch (rows.kind) {
    case 'ALL':
      return isOwnTechnician(scope) ? own : ANY;
    case 'REGION':
      return either(within(rows.region), own);
    case 'PARTNER':
      return {
        sql: '(row.partnerId = :scopePartner OR row.offeredPartnerId = :scopePartner)',
        parameters: { scopePartner: rows.partnerId },
      };
    case 'NONE':
      return NOTHING;
  }
};

const within = (region: string): Condition => ({
  sql: '(row.region = :scopeRegion OR row.region LIKE :scopeWithin OR row.region IS NULL)',
  parameters: { scopeRegion: region, scopeWithin: `${escaped(region)}-%` },
});

const either = (a: Condition, b: Condition): Condition => ({
  sql: `(${a.sql}) OR (${b.sql})`,
  parameters: { ...a.parameters, ...b.parameters },
});

export const matching = (filter: WorkOrderFilter): Condition =>
  [
    worded(filter.text ?? ''),
    opened(filter.isOpen ?? null),
    given('row.status = ANY(:statuses)', 'statuses', filter.statuses),
    given('row.kind = ANY(:kinds)', 'kinds', filter.kinds),
    given('row.place = ANY(:places)', 'places', filter.places),
    given('row.outcome = ANY(:outcomes)', 'outcomes', filter.outcomes),
    given('row.needsDispatcher = :needsDispatcher', 'needsDispatcher', filter.needsDispatcher),
    given('row.firstVisit = :firstVisit', 'firstVisit', filter.firstVisit),
    given('row.region = ANY(:regions)', 'regions', filter.regions),
    given(
      '(row.partnerId = ANY(:partnerIds) OR row.offeredPartnerId = ANY(:partnerIds))',
      'partnerIds',
      filter.partnerIds,
    ),
    given('(row.outletId = ANY(:outletIds) OR row.offeredOutletId = ANY(:outletIds))', 'outletIds', filter.outletIds),
    given('row.technicianIds && :technicianIds', 'technicianIds', filter.technicianIds),
    given('row.complaintId = ANY(:complaintIds)', 'complaintIds', filter.complaintIds),
    given('row.returnId = ANY(:returnIds)', 'returnIds', filter.returnIds),
    given('row.unitId = ANY(:unitIds)', 'unitIds', filter.unitIds),
    given('row.productId = ANY(:productIds)', 'productIds', filter.productIds),
    given('row.customerId = ANY(:customerIds)', 'customerIds', filter.customerIds),
    given('row.symptomCode = ANY(:symptomCodes)', 'symptomCodes', filter.symptomCodes),
    given('row.reportedAt >= :reportedFrom', 'reportedFrom', filter.reportedFrom),
    given('row.reportedAt < :reportedTo', 'reportedTo', filter.reportedTo),
    given('row.closedAt >= :closedFrom', 'closedFrom', filter.closedFrom),
    given('row.closedAt < :closedTo', 'closedTo', filter.closedTo),
    given(
      "row.dueAt < :dueBefore AND row.status NOT IN ('COMPLETED', 'VERIFIED', 'CLOSED', 'CANCELLED')",
      'dueBefore',
      filter.dueBefore,
    ),
    given('row.nextVisitFrom >= :visitFrom', 'visitFrom', filter.visitFrom),
    given('row.nextVisitFrom < :visitTo', 'visitTo', filter.visitTo),
  ].reduce(both, ANY);

const opened = (isOpen: boolean | null): Condition => {
  if (isOpen === null) return ANY;
  return { sql: `row.status ${isOpen ? 'NOT IN' : 'IN'} ('CLOSED', 'CANCELLED')`, parameters: {} };
};

/** Part of a number, a serial, or an id. */
const worded = (text: string): Condition => {
  const word = text.trim();
  if (word === '') return ANY;
  if (isUuid(word)) return given('row.id = :wordedId', 'wordedId', word.toLowerCase());
  return {
    sql: '(row.number ILIKE :worded OR row.serial = :wordedSerial)',
    parameters: { worded: `%${escaped(word)}%`, wordedSerial: word.toUpperCase() },
  };
};
