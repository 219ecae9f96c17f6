import type { Decider } from '#event-sourcing';
import { loanerRefusal } from './loan-rejection.js';
import type { LendLoaner, LoanerCommand, RegisterLoaner } from './loaner.commands.js';
import type { LoanerEvent } from './loaner.events.js';

export type Loaner = Readonly<{
  sku: string;
  serial: string | null;
  outletId: string;
  partnerId: string | null;
  workOrderId: string | null;
  isDamaged: boolean;
  isRetired: boolean;
}>;

/** What is looked up for a loaner that is registered: null where there is no such article or outlet. */
export type LoanerKnown = Readonly<{
  productId: string | null;
  outlet: Readonly<{ partnerId: string | null }> | null;
}>;

/** With whom a loaner is: one customer at a time. */
export const loanerDecider: Decider<LoanerCommand, LoanerEvent, Loaner | null, LoanerKnown> = {
  stream: ({ data }) => `loaner-${data.loanerId}`,
  initialState: null,
  decide: (command, state, known) => {
    if (command.type === 'RegisterLoaner') return register(command, state, known);
    const { loanerId } = command.data;
    if (!state) throw loanerRefusal('LOANER_NOT_FOUND', { loanerId });
    switch (command.type) {
      case 'LendLoaner':
        return lend(command, state);
      case 'GiveBackLoaner': {
        const { workOrderId, damaged } = command.data;
        if (state.workOrderId !== workOrderId) return [];
        return [{ type: 'LoanerGivenBack', data: { loanerId, workOrderId, damaged, givenBackAt: command.at } }];
      }
      case 'RestoreLoaner':
        if (!state.isDamaged) return [];
        return [{ type: 'LoanerRestored', data: { loanerId, restoredBy: command.by, restoredAt: command.at } }];
      case 'RetireLoaner':
        if (state.isRetired) return [];
        assertFree(loanerId, state);
        return [
          { type: 'LoanerRetired', data: { loanerId, reason: reasonOf(command.data.reason), retiredAt: command.at } },
        ];
    }
  },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'LoanerRegistered': {
        const { sku, serial, outletId, partnerId } = data;
        return { sku, serial, outletId, partnerId, workOrderId: null, isDamaged: false, isRetired: false };
      }
      case 'LoanerLent':
        return state && { ...state, workOrderId: data.workOrderId };
      case 'LoanerGivenBack':
        return state && { ...state, workOrderId: null, isDamaged: state.isDamaged || data.damaged };
      case 'LoanerRestored':
        return state && { ...state, isDamaged: false };
      case 'LoanerRetired':
        return state && { ...state, isRetired: true };
    }
  },
};

const register = (
  { data, at }: RegisterLoaner,
  state: Loaner | null,
  { productId, outlet }: LoanerKnown,
): readonly LoanerEvent[] => {
  const { loanerId, sku, serial, outletId } = data;
  if (state && state.sku === sku && state.serial === serial && state.outletId === outletId) return [];
  if (state) throw loanerRefusal('LOANER_ALREADY_REGISTERED', { loanerId });
  if (productId === null) throw loanerRefusal('LOANER_PRODUCT_UNKNOWN', { sku });
  if (!outlet) throw loanerRefusal('LOANER_OUTLET_UNKNOWN', { outletId });
  const { partnerId } = outlet;
  return [
    { type: 'LoanerRegistered', data: { loanerId, productId, sku, serial, outletId, partnerId, registeredAt: at } },
  ];
};

const lend = ({ data, at }: LendLoaner, state: Loaner): readonly LoanerEvent[] => {
  const { loanerId, workOrderId, dueBackAt } = data;
  if (state.workOrderId === workOrderId) return [];
  if (state.isRetired) throw loanerRefusal('LOANER_RETIRED', { loanerId });
  assertFree(loanerId, state);
  if (state.isDamaged) throw loanerRefusal('LOANER_DAMAGED', { loanerId });
  return [{ type: 'LoanerLent', data: { loanerId, workOrderId, dueBackAt, lentAt: at } }];
};

const assertFree = (loanerId: string, { workOrderId }: Loaner): void => {
  if (workOrderId !== null) throw loanerRefusal('LOANER_LENT', { loanerId, workOrderId });
};

const reasonOf = (reason: string): string => {
  if (reason.trim() === '') throw loanerRefusal('LOANER_TEXT_MISSING', { missing: 'reason' });
  return reason.trim();
};
