import { type Json, Rejection, type Rule } from '#event-sourcing';

const RULES = {
  WARRANTY_UNIT_UNKNOWN: [
    'There is no such unit.',
    'Register the unit first, by its product and serial.',
    'RegisterUnit',
  ],
  WARRANTY_UNIT_RETIRED: [
    'The unit was taken back, exchanged for another one or scrapped.',
    'Go on with the unit that the customer has now.',
    null,
  ],
  WARRANTY_COMPONENT_UNKNOWN: ['The product has no such component.', 'Name one of its components, or none.', null],
  WARRANTY_DATE_IMPOSSIBLE: ['What is recorded has happened before.', 'Correct the date.', null],
  WARRANTY_TEXT_MISSING: ['A text is empty.', 'Write it down, or leave it out.', null],
  WARRANTY_TEXT_TOO_LONG: ['A text is longer than the policy pack allows.', 'Shorten it.', null],
  WARRANTY_ATTACHMENT_REFUSED: ['An attachment can not serve as evidence.', 'Attach another one.', null],
  WARRANTY_EVIDENCE_TOO_MUCH: [
    'The unit has as many pieces of evidence as the policy pack allows.',
    'Withdraw those that no longer count.',
    'WithdrawEvidence',
  ],
  WARRANTY_EVIDENCE_UNKNOWN: ['There is no such evidence.', 'Name a piece of evidence of this unit.', null],
  WARRANTY_EVIDENCE_INSUFFICIENT: [
    'The evidence is not enough for a claim.',
    'Record another kind of evidence: an invoice is not needed where others speak for it together.',
    'RecordEvidence',
  ],
  WARRANTY_EVIDENCE_CONTRADICTORY: [
    'Pieces of evidence contradict each other about the purchase.',
    'Find out which of them is right, and withdraw the others.',
    'WithdrawEvidence',
  ],
  WARRANTY_PLAN_UNKNOWN: ['The policy pack has no such plan.', 'Name one of its plans.', null],
  WARRANTY_PLAN_NOT_GRANTED: [
    'The plan holds for every unit of its class: it is not granted.',
    'Name a plan that is granted.',
    null,
  ],
  WARRANTY_PLAN_NOT_MEANT: ['The plan is not for this class of products.', 'Name a plan for the class.', null],
  WARRANTY_ENTITLEMENT_UNKNOWN: ['There is no such entitlement.', 'Name an entitlement of this unit.', null],
  WARRANTY_ENTITLEMENT_ALREADY_GRANTED: [
    'The unit has this entitlement already.',
    'Revoke it before it is granted anew.',
    'RevokeEntitlement',
  ],
  WARRANTY_SERVICE_NOT_GRANTED: [
    'No plan of the unit gives this service for free.',
    'Offer it by the price list, or grant a plan.',
    'GrantEntitlement',
  ],
  WARRANTY_SERVICE_NOT_IN_TERM: [
    'The time for this free service has not begun or is over.',
    'Offer it by the price list.',
    null,
  ],
  WARRANTY_SERVICE_USED_UP: [
    'All free services of this kind are used.',
    'Offer it by the price list, or grant a plan.',
    'GrantEntitlement',
  ],
  WARRANTY_REPAIR_ENDS_BEFORE_START: ['A repair ends after it has started.', 'Correct the times.', 'RecordRepair'],
  WARRANTY_REPAIR_NOT_ENDED: [
    'Whether a repair has solved the fault is known when it has ended.',
    'Say when it ended, or leave the result out.',
    'RecordRepair',
  ],
  WARRANTY_PARTS_OUTSIDE_REPAIR: [
    'Parts are waited for within the time of the repair, from a time on until a later one.',
    'Correct the times.',
    'RecordRepair',
  ],
  WARRANTY_CLAIM_BEFORE_SALE: [
    'The fault was reported before the unit was sold.',
    'Correct the date of the report, or the sale of the unit.',
    null,
  ],
  WARRANTY_CLAIM_ALREADY_DECIDED: [
    'A claim for this fault was decided, and nothing was repaired or shown since.',
    'Use that decision, or record the repair or the new evidence first.',
    null,
  ],
} as const satisfies Readonly<Record<string, Rule>>;

export type WarrantyRejection = keyof typeof RULES;

/** The refusal by one rule: what it says, what is missing and what comes next. */
export const refusal = (
  code: WarrantyRejection,
  details: Readonly<{ [key: string]: Json }> = {},
): Rejection<WarrantyRejection> => {
  const [rule, toDo, next] = RULES[code];
  return new Rejection(code, `${rule} ${toDo}`, { state: null, missing: null, next, ...details });
};
