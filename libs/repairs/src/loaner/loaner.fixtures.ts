import type { Event } from '#event-sourcing';
import type { WorkOrderEvent } from '../events.js';
import { AT } from '../line/line.fixtures.js';
import type { LoanFacts } from './loan-facts.js';
import type {
  LoanerEvent,
  LoanerGivenBack,
  LoanerHandedOut,
  LoanerLent,
  LoanerOverdue,
  LoanerRegistered,
  LoanerRestored,
  LoanerRetired,
  LoanerTakenBack,
} from './loaner.events.js';

const builderOf =
  <E extends WorkOrderEvent | LoanerEvent>(type: E['type'], data: E['data']) =>
  (changes: Partial<E['data']> = {}): Event<E['type'], E['data']> => ({ type, data: { ...data, ...changes } });

export const DUE_BACK = '2026-03-06T13:00:00.000Z';

export const loanersPolicy = { dueBack: { amount: 100, unit: 'HOURS' as const, calendar: 'always' } };
export const loanFacts: LoanFacts = { loaner: { loanerId: 'l-1', serial: 'LOAN-1', partnerId: 'partner-1' } };

const ofLoan = { workOrderId: 'w-1', loanerId: 'l-1' };

export const handedOut = builderOf<LoanerHandedOut>('LoanerHandedOut', {
  ...ofLoan,
  serial: 'LOAN-1',
  dueBackAt: DUE_BACK,
  handedOutAt: AT,
});
export const takenBack = builderOf<LoanerTakenBack>('LoanerTakenBack', { ...ofLoan, damaged: false, takenBackAt: AT });
export const loanerOverdue = builderOf<LoanerOverdue>('LoanerOverdue', {
  ...ofLoan,
  dueBackAt: DUE_BACK,
  overdueAt: DUE_BACK,
});

export const loanerRegistered = builderOf<LoanerRegistered>('LoanerRegistered', {
  loanerId: 'l-1',
  productId: 'p-1',
  sku: 'AC-9',
  serial: 'LOAN-1',
  outletId: 'outlet-1',
  partnerId: 'partner-1',
  registeredAt: AT,
});
export const lent = builderOf<LoanerLent>('LoanerLent', {
  loanerId: 'l-1',
  workOrderId: 'w-1',
  dueBackAt: DUE_BACK,
  lentAt: AT,
});
export const givenBack = builderOf<LoanerGivenBack>('LoanerGivenBack', {
  loanerId: 'l-1',
  workOrderId: 'w-1',
  damaged: false,
  givenBackAt: AT,
});
export const restored = builderOf<LoanerRestored>('LoanerRestored', {
  loanerId: 'l-1',
  restoredBy: 'technician-1',
  restoredAt: AT,
});
export const retired = builderOf<LoanerRetired>('LoanerRetired', {
  loanerId: 'l-1',
  reason: 'Worn out.',
  retiredAt: AT,
});

export const loanSamples = {
  LoanerHandedOut: handedOut(),
  LoanerTakenBack: takenBack(),
  LoanerOverdue: loanerOverdue(),
  LoanerRegistered: loanerRegistered(),
  LoanerLent: lent(),
  LoanerGivenBack: givenBack(),
  LoanerRestored: restored(),
  LoanerRetired: retired(),
} satisfies Partial<{ readonly [E in WorkOrderEvent | LoanerEvent as E['type']]: E }>;
