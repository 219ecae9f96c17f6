import type { Rule } from '#event-sourcing';
import { refusing } from '../refusing.js';

const RULES = {
  OUTLET_NOT_FOUND: ['There is no such outlet.', 'Register it.', 'RegisterOutlet'],
  OUTLET_ALREADY_REGISTERED: ['This outlet is registered already.', 'Change what is different.', 'MoveOutlet'],
  OUTLET_PARTNER_UNKNOWN: ['An outlet belongs to a partner that is known.', 'Let it apply.', 'ApplyAsPartner'],
  OUTLET_PARTNER_GONE: [
    'A partner that was rejected or has left opens no outlet.',
    'Look at where the partner stands.',
    null,
  ],
  OUTLET_KIND_NOT_OF_PARTNER: [
    'Own outlets belong to the company’s own organisation, third-party outlets to third parties.',
    'Correct the kind, or the partner.',
    null,
  ],
  OUTLET_PLACE_MISSING: [
    'An outlet that people can go to has an address.',
    'Name it; only an online outlet has none.',
    null,
  ],
  OUTLET_RADIUS_WITHOUT_CENTRE: [
    'A radius goes out from coordinates.',
    'Name both, or neither: without them the outlet serves its regions.',
    null,
  ],
  OUTLET_HOURS_IMPOSSIBLE: ['These working hours cannot be used.', 'Correct what is named.', 'SetOutletHours'],
  OUTLET_CLOSED: ['The outlet is closed.', 'Reopen it.', 'ReopenOutlet'],
} as const satisfies Readonly<Record<string, Rule>>;

export type OutletRejection = keyof typeof RULES;

export const refusal = refusing<OutletRejection>(RULES);
