import type { Decider } from '#event-sourcing';
import { decideClaim } from './claim.decider.js';
import { decideGrant, decideRevocation } from './entitlement.decider.js';
import { decideEvidence, decideWithdrawal } from './evidence.decider.js';
import { decideRepair } from './repair.decider.js';
import { decideServiceUse } from './service.decider.js';
import type { WarrantyCommand } from './warranty.commands.js';
import type { WarrantyEvent } from './warranty.events.js';
import type { WarrantyKnown } from './warranty-known.js';
import { evolve, NO_WARRANTY, type Warranty } from './warranty-state.js';

export const warrantyDecider: Decider<WarrantyCommand, WarrantyEvent, Warranty, WarrantyKnown> = {
  stream: ({ data }) => `warranty-${data.unitId}`,
  initialState: NO_WARRANTY,
  evolve,
  decide: (command, warranty, known) => {
    switch (command.type) {
      case 'RecordEvidence':
        return decideEvidence(command, warranty, known);
      case 'WithdrawEvidence':
        return decideWithdrawal(command, warranty);
      case 'GrantEntitlement':
        return decideGrant(command, warranty, known);
      case 'RevokeEntitlement':
        return decideRevocation(command, warranty);
      case 'RecordRepair':
        return decideRepair(command, warranty, known);
      case 'UseFreeService':
        return decideServiceUse(command, warranty, known);
      case 'DecideWarrantyClaim':
        return decideClaim(command, warranty, known);
    }
  },
};
