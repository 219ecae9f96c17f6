import type { Personal } from '#event-sourcing';
import { valueOf } from './line-value.js';
import { chargeProposed } from './proposed-charge.js';
import { isHere } from './reception.js';
import { isMoney } from './remedy.js';
import type { AcceptReturnLine } from './return.commands.js';
import type { ReturnEvent } from './return.events.js';
import type { Decision, Decisions } from './return-decision.js';
import type { ReturnKnown, ReturnPolicy } from './return-known.js';
import { refusal } from './return-rejection.js';
import type { Line, Return } from './return-state.js';
import type { ReviewCause } from './return-words.events.js';
import { settlementBegun } from './settlement-begun.js';
import { authorisedLineOf, isInCharge } from './standing.js';
import { unitTakenBack } from './taken-back.js';
import { written, writtenOrNull } from './texts.js';

const inspect: Decision<'InspectReturnLine'> = ({ data, by, at }, state, { policy }) => {
  const { returnId, no, condition, finding } = data;
  const line = undecided(state, no);
  if (!isHere(line)) throw refusal('RETURN_NOTHING_CAME', state, { no, reception: line.reception });
  if (line.condition === condition && line.finding === finding) return [];
  const note = writtenOrNull(state, 'note', data.note, policy.textLimits.note);
  return [
    {
      type: 'ReturnLineInspected',
      data: { returnId, no, condition, finding, note, inspectedBy: by, inspectedAt: at },
    },
  ];
};

/** Accepted where no rule speaks against it; else a supervisor accepts it by hand, and anybody else refers it to one. */
const accept: Decision<'AcceptReturnLine'> = (command, state, known) => {
  const { data, by, roles, at } = command;
  const { no } = data;
  if (authorisedLineOf(state, no).acceptance === 'ACCEPTED') return [];
  const line = undecided(state, no);
  assertInspected(line, state, known);
  const causes = reviewCauses(line, state, known);
  const isReviewed = causes.length > 0 || line.acceptance === 'MANUAL';
  if (!isReviewed || isInCharge(roles))
    return [
      lineAccepted(line, command, causes, isReviewed),
      ...unitTakenBack(state, line, at),
      ...settlementBegun(state, line, at),
    ];
  if (line.acceptance === 'MANUAL') throw refusal('RETURN_NEEDS_SUPERVISOR', state, { no, causes });
  return [lineReferred(state, { no, causes, note: null, by, at })];
};

const assertInspected = (line: Line, state: Return, { policy }: ReturnKnown): void => {
  const { no, reason, finding } = line;
  if (!isHere(line) || finding !== null || !policy.inspectionFor.includes(reason)) return;
  throw refusal('RETURN_NOT_INSPECTED', state, { no, reason, missing: 'inspection' });
};

const lineAccepted = (
  { quantity }: Line,
  { data, by, roles, at }: AcceptReturnLine,
  causes: readonly ReviewCause[],
  byHand: boolean,
): ReturnEvent => ({
  type: 'ReturnLineAccepted',
  data: {
    returnId: data.returnId,
    no: data.no,
    quantity,
    causes,
    byHand,
    acceptedBy: by,
    acceptedAs: roles.find((role) => isInCharge([role])) ?? roles[0] ?? by,
    acceptedAt: at,
  },
});

const reviewCauses = (line: Line, state: Return, known: ReturnKnown): readonly ReviewCause[] => {
  const { review } = known.policy;
  const value = valueOf(line, state, known);
  return [
    ...receptionCauses(line, review.receptions),
    ...(line.finding === 'NO_FAULT_FOUND' || line.finding === 'NOT_AS_SENT' ? [line.finding] : []),
    ...(value && value.amount > review.overValue.amount ? (['OVER_VALUE'] as const) : []),
  ];
};

const receptionCauses = (
  { reception, reason }: Line,
  rules: ReturnPolicy['review']['receptions'],
): readonly ReviewCause[] => {
  if (reception === 'AWAITING' || reception === 'EXPIRED' || reception === 'RECEIVED') return [];
  const rule = rules[reception];
  return rule && !rule.unless.includes(reason) ? [reception] : [];
};

type Referring = Readonly<{
  no: number;
  causes: readonly ReviewCause[];
  note: Personal | null;
  by: string;
  at: string;
}>;

const lineReferred = ({ returnId }: Return, { no, causes, note, by, at }: Referring): ReturnEvent => ({
  type: 'ReturnLineReferred',
  data: { returnId, no, causes, note, referredBy: by, referredAt: at },
});

const refer: Decision<'ReferReturnLine'> = ({ data, by, at }, state, { policy }) => {
  const { no } = data;
  if (undecided(state, no).acceptance === 'MANUAL') return [];
  const note = writtenOrNull(state, 'note', data.note, policy.textLimits.note);
  return [lineReferred(state, { no, causes: ['ASKED_FOR'], note, by, at })];
};

/**
 * What is rejected may be returned anew: with the goods, with more proof, or for another reason. Goods that were accepted for a
 * repair that came to nothing go back so too. After an advance exchange the price of the new goods is proposed as a charge.
 */
const reject: Decision<'RejectReturnLine'> = ({ data, by, roles, at }, state, known) => {
  const { returnId, no } = data;
  const line = rejectable(state, no);
  const { quantity, settlement, remedy, purchases } = line;
  if (!isInCharge(roles)) throw refusal('RETURN_NEEDS_SUPERVISOR', state, { no, next: 'RejectReturnLine' });
  if (settlement !== 'NONE' && isMoney(remedy)) throw refusal('RETURN_REMEDY_FIXED', state, { no, settlement });
  const isExchanged = settlement === 'DONE';
  const rejected: ReturnEvent = {
    type: 'ReturnLineRejected',
    data: {
      returnId,
      no,
      quantity,
      purchases: isExchanged ? [] : purchases,
      reason: written(state, 'reason', data.reason, known.policy.textLimits.note),
      rejectedBy: by,
      rejectedAt: at,
    },
  };
  return isExchanged ? [rejected, chargeProposed(state, line, at, known)] : [rejected];
};

const rejectable = (state: Return, no: number): Line => {
  const line = authorisedLineOf(state, no);
  return line.unrepaired ? line : undecided(state, no);
};

/** A line about whose goods nobody has decided, and whose goods came or are known not to come. */
const undecided = (state: Return, no: number): Line => {
  const line = authorisedLineOf(state, no);
  if (line.acceptance === 'ACCEPTED' || line.acceptance === 'REJECTED')
    throw refusal('RETURN_ALREADY_ACCEPTED', state, { no, acceptance: line.acceptance });
  if (line.reception === 'AWAITING') throw refusal('RETURN_NOT_RECEIVED', state, { no, exception: line.exception });
  return line;
};

export const acceptance = {
  InspectReturnLine: inspect,
  AcceptReturnLine: accept,
  ReferReturnLine: refer,
  RejectReturnLine: reject,
} satisfies Partial<Decisions>;
