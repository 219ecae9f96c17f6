import type { Rule } from '#event-sourcing';
import { refusing } from '../refusing.js';

const RULES = {
  PARTNER_NOT_FOUND: ['There is no such partner.', 'Let it apply.', 'ApplyAsPartner'],
  PARTNER_ALREADY_APPLIED: ['This partner has applied already.', 'Look at it, or revise it.', 'RevisePartner'],
  PARTNER_NOT_APPLIED: [
    'Vetting and rejecting come before a contract.',
    'Suspend a partner that works and should not.',
    'SuspendPartner',
  ],
  PARTNER_SCORE_IMPOSSIBLE: ['Each criterion is scored on the scale of the policy pack.', 'Correct it.', 'VetPartner'],
  PARTNER_NOT_VETTED: ['A contract needs a vetting that was passed.', 'Vet the partner.', 'VetPartner'],
  PARTNER_EXITED: ['A partner that has left does nothing any more.', 'Let it apply anew.', 'ApplyAsPartner'],
  PARTNER_CONTRACT_RUNS: ['There is a contract already.', 'Amend it, or wait for its end.', 'AmendContract'],
  PARTNER_CONTRACT_MISSING: ['There is no contract that holds.', 'Conclude one.', 'ConcludeContract'],
  PARTNER_CONTRACT_NOT_IN_TERM: [
    'Work begins within the term of a contract.',
    'Wait for its first day, or amend it.',
    'AmendContract',
  ],
  PARTNER_TERM_IMPOSSIBLE: [
    'A contract ends after it begins, after today, and within the days that the policy pack allows.',
    'Correct its days.',
    null,
  ],
  PARTNER_SKILLS_MISSING: ['A contract says what it is for.', 'Name a skill at least.', null],
  PARTNER_PRICE_LIST_UNKNOWN: [
    'Prices come from a list that was published: services from one for repairs, parts from one for parts.',
    'Publish it, or name another one.',
    'PublishPriceList',
  ],
  PARTNER_NOT_ACTIVE: ['This is for partners that work.', 'Activate or reinstate it.', 'ActivatePartner'],
  PARTNER_NOT_ON_WATCH: ['Nobody watches this partner.', 'Put it on watch.', 'PutPartnerOnWatch'],
  PARTNER_ALREADY_ON_WATCH: ['This partner is watched already.', 'Lift the watch, or suspend it.', 'LiftWatch'],
  PARTNER_ALREADY_SUSPENDED: ['This partner is suspended already.', 'Reinstate it, or let it go.', 'ReinstatePartner'],
  PARTNER_NOT_SUSPENDED: ['Only a suspended partner is reinstated.', 'Look at where it stands.', null],
  PARTNER_SUSPENDED: ['A suspended partner does no new work.', 'Reinstate it.', 'ReinstatePartner'],
  PARTNER_SCORE_CONSEQUENCE_UNKNOWN: [
    'Nothing followed from the score of this month.',
    'Name a month from which something followed.',
    null,
  ],
  PARTNER_STILL_HERE: [
    'What is personal is erased once a partner has left, or was turned down.',
    'Let it exit, or reject its application.',
    'ExitPartner',
  ],
  PARTNER_ERASED: ['What was personal about this partner is erased for good.', 'Let it apply anew.', 'ApplyAsPartner'],
  PARTNER_TOO_MANY_CONTACTS: ['A partner has no room for so many contacts.', 'Leave some out.', 'RevisePartner'],
} as const satisfies Readonly<Record<string, Rule>>;

export type PartnerRejection = keyof typeof RULES;

export const refusal = refusing<PartnerRejection>(RULES);
