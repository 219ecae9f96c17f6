import { type Json, Rejection, type Rule } from '#event-sourcing';
import { formatMoney } from '#values';
import type { Deposit } from './deposit-state.js';
import { freeOf, statusOf } from './deposit-sums.js';

const RULES = {
  DEPOSIT_NOT_FOUND: ['Nothing was demanded of this owner yet.', 'Demand a deposit.', 'DemandDeposit'],
  DEPOSIT_OWNER_UNKNOWN: ['There is no such partner.', 'Name a partner, or the company.', 'DemandDeposit'],
  DEPOSIT_AMOUNT_IMPOSSIBLE: ['An amount is whole minor units and more than nothing.', 'Correct it.', null],
  DEPOSIT_OTHER_CURRENCY: ['A ledger has one currency.', 'Name the amount in the ledger’s.', null],
  DEPOSIT_TEXT_MISSING: ['A text that this step rests on is missing.', 'Write it down.', null],
  DEPOSIT_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  DEPOSIT_BELOW_FLOOR: [
    'Below the floor nothing new is reserved, so there is no new work.',
    'Have the deposit topped up.',
    'LodgeDeposit',
  ],
  DEPOSIT_EXHAUSTED: [
    'More would be reserved than is free.',
    'Have the deposit topped up, or wait until another job ends.',
    'LodgeDeposit',
  ],
  DEPOSIT_INSUFFICIENT: [
    'More would be charged than is free or reserved for the case.',
    'Charge less, and claim the rest from the partner.',
    'ChargeDeposit',
  ],
  DEPOSIT_CASE_MISSING: ['What is reserved is reserved for a job or a complaint.', 'Name it.', 'ReserveDeposit'],
  DEPOSIT_COMPLAINT_MISSING: ['Each charge names the complaint that caused it.', 'Name it.', 'ChargeDeposit'],
  DEPOSIT_RESERVATION_NOT_FOUND: ['There is no such reservation.', 'Look at the movements of the deposit.', null],
  DEPOSIT_RESERVATION_ENDED: [
    'This reservation has ended.',
    'Charge what is free, without naming it.',
    'ChargeDeposit',
  ],
  DEPOSIT_RESERVATION_OF_ANOTHER_CASE: [
    'The reservation was made for another case.',
    'Name the reservation of this case, or none.',
    'ChargeDeposit',
  ],
  DEPOSIT_ENTRY_DIFFERS: ['Something else is noted under this id.', 'Take another id, or look at what is noted.', null],
  DEPOSIT_CHARGE_NOT_FOUND: ['There is no such charge on this deposit.', 'Look at its movements.', null],
  DEPOSIT_OVER_LIMIT: [
    'The sum is above the limit of your role.',
    'Ask a role whose limit covers it.',
    'ChargeDeposit',
  ],
  DEPOSIT_NO_RATE: ['Limits are compared in the company’s currency.', 'Add the rate to the policy pack.', null],
  DEPOSIT_NOTHING_MISSING: ['The deposit is as high as demanded.', 'Demand more first.', 'DemandDeposit'],
  DEPOSIT_IN_USE: ['A deposit goes back after the partner has left.', 'Let the partner exit first.', 'ExitPartner'],
  DEPOSIT_ENDING: ['The deposit is on its way back.', 'Look at its refund.', 'RefundDeposit'],
  DEPOSIT_REFUNDED: ['The deposit was refunded.', 'Claim it from the partner.', null],
  DEPOSIT_REFUND_NOT_REQUESTED: ['Nobody asked for the refund.', 'Ask for it.', 'RequestDepositRefund'],
  DEPOSIT_CLAIMS_OPEN: [
    'Until the claims window has passed, somebody may claim something.',
    'Wait until then.',
    'RefundDeposit',
  ],
  DEPOSIT_RESERVATIONS_OPEN: ['Something is still reserved.', 'Charge or release it.', 'ReleaseDepositReservation'],
  DEPOSIT_PERIOD_FULL: ['The period has as many events as a stream may have.', 'Go on in the next period.', null],
  DEPOSIT_PERIOD_CLOSED: ['The period has ended.', 'Go on in the next period.', null],
  DEPOSIT_ENTRY_NOTED: ['The entry was noted at the same moment.', 'Decide again.', null],
} as const satisfies Readonly<Record<string, Rule>>;

export type DepositRejection = keyof typeof RULES;

/** Where the ledger stands, for whoever is refused. */
const standingOf = (state: Deposit | null): Readonly<Record<string, Json>> =>
  state
    ? {
        ownerId: state.ownerId,
        period: state.period,
        state: statusOf(state),
        balance: formatMoney(state.balance),
        free: formatMoney(freeOf(state)),
        floor: formatMoney(state.floor),
      }
    : { state: null };

/** The refusal by one rule: what it says, where the ledger stands, what is missing and what comes next. */
export const refusal = (
  code: DepositRejection,
  state: Deposit | null,
  particulars: Readonly<Record<string, Json>> = {},
): Rejection<DepositRejection> => {
  const [rule, toDo, next] = RULES[code];
  const details: Readonly<Record<string, Json>> = { ...standingOf(state), missing: null, next, ...particulars };
  const sentences = [
    rule,
    typeof details['balance'] === 'string' && `Balance: ${details['balance']}.`,
    toDo,
    typeof details['missing'] === 'string' && `Missing: ${details['missing']}.`,
    typeof details['next'] === 'string' && `Next: ${details['next']}.`,
  ];
  return new Rejection(code, sentences.filter(Boolean).join(' '), details);
};
