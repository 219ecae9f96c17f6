import type { Decider } from '#event-sourcing';
import { applications, apply } from './application.decider.js';
import { contracts } from './contract.decider.js';
import type { PartnerCommand } from './partner.commands.js';
import type { PartnerEvent } from './partner.events.js';
import type { CommandByType, Decisions } from './partner-decision.js';
import { erasure, refuseErased } from './partner-erasure.decider.js';
import type { PartnerKnown } from './partner-known.js';
import { refusal } from './partner-rejection.js';
import { evolve, type Partner } from './partner-state.js';
import { scoreReviews } from './score-review.decider.js';
import { standing } from './standing.decider.js';

export const partnerDecider: Decider<PartnerCommand, PartnerEvent, Partner | null, PartnerKnown> = {
  stream: ({ data }) => `partner-${data.partnerId}`,
  initialState: null,
  decide: (command, partner, known) => {
    if (command.type === 'ApplyAsPartner') return apply(command, partner, known);
    if (!partner) throw refusal('PARTNER_NOT_FOUND', null);
    refuseErased(command, partner);
    return decideKnown(command, partner, known);
  },
  evolve,
};

const DECISIONS: Decisions = { ...applications, ...contracts, ...standing, ...scoreReviews, ...erasure };

const decideKnown = <Type extends keyof Decisions>(
  command: { [Each in Type]: { type: Each } & CommandByType[Each] }[Type],
  partner: Partner,
  known: PartnerKnown,
): readonly PartnerEvent[] => {
  const decision: Decisions[Type] = DECISIONS[command.type];
  return decision(command, partner, known);
};
