import type { Scope } from '#auth';
import { ANY, both, type Condition, given, NOTHING } from '#projections';
import type { DepositOwnerKind, DepositStatus } from './deposit-words.events.js';

/** What is absent or null does not matter. */
export type DepositFilter = Readonly<{
  ownerIds?: readonly string[] | null;
  ownerKinds?: readonly DepositOwnerKind[] | null;
  statuses?: readonly DepositStatus[] | null;
  isBelowFloor?: boolean | null;
  isOverdue?: boolean | null;
  dueTo?: Date | null;
}>;

/** A partner sees its own ledger. A ledger has no region: the staff of every region sees it. */
export const visibleTo = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
    case 'REGION':
      return ANY;
    case 'PARTNER':
      return { sql: 'row.partnerId = :scopePartner', parameters: { scopePartner: rows.partnerId } };
    case 'NONE':
      return NOTHING;
  }
};

export const matching = (filter: DepositFilter): Condition =>
  [
    given('row.id = ANY(:ownerIds)', 'ownerIds', filter.ownerIds),
    given('row.ownerKind = ANY(:ownerKinds)', 'ownerKinds', filter.ownerKinds),
    given('row.status = ANY(:statuses)', 'statuses', filter.statuses),
    given('row.isBelowFloor = :isBelowFloor', 'isBelowFloor', filter.isBelowFloor),
    given('row.isOverdue = :isOverdue', 'isOverdue', filter.isOverdue),
    given('row.dueAt < :dueTo', 'dueTo', filter.dueTo),
  ].reduce(both, ANY);
