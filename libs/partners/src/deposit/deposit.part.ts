import { projection } from '#projections';
import type { PartnersPart } from '../partners.part.js';
import { DEPOSIT_COMMANDS } from './deposit.commands.js';
import { DepositHandler, HandleDeposit } from './deposit.handler.js';
import { depositPolicySection } from './deposit.policy-section.js';
import { depositProjection } from './deposit.projection.js';
import { DepositGathering } from './deposit-gathering.handler.js';
import { DepositLedgers } from './deposit-ledgers.handler.js';
import { depositMovementProjection } from './deposit-movement.projection.js';
import { DepositOfJobs } from './deposit-of-jobs.handler.js';

/** The quality deposit. */
export const deposit: PartnersPart = {
  policySections: [depositPolicySection],
  projections: [projection(depositProjection), projection(depositMovementProjection)],
  policies: [],
  effects: [],
  commands: [{ types: DEPOSIT_COMMANDS, message: HandleDeposit }],
  providers: [DepositGathering, DepositLedgers, DepositHandler, DepositOfJobs],
};
