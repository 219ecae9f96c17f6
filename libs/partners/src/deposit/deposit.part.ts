import { policy, projection } from '#projections';
import type { PartnersPart } from '../partners.part.js';
import { DepositDemandResolver } from './demand.resolver.js';
import { demandOnPartnerActivated } from './demand-on-partner-activated.policy.js';
import { DEPOSIT_COMMANDS } from './deposit.commands.js';
import { DepositHandler, HandleDeposit } from './deposit.handler.js';
import { depositPolicySection } from './deposit.policy-section.js';
import { depositProjection } from './deposit.projection.js';
import { DepositResolver } from './deposit.resolver.js';
import { DepositSender } from './deposit.sender.js';
import { DepositGathering } from './deposit-gathering.handler.js';
import { DepositHistoryResolver } from './deposit-history.resolver.js';
import { DepositLedgers } from './deposit-ledgers.handler.js';
import { depositMovementProjection } from './deposit-movement.projection.js';
import { DepositMovementResolver } from './deposit-movement.resolver.js';
import { DepositMutationResolver } from './deposit-mutation.resolver.js';
import { DepositOfJobs } from './deposit-of-jobs.handler.js';
import { overdueOnDepositDue } from './overdue-on-deposit-due.policy.js';
import { refundDueOnClaimsWindow } from './refund-due-on-claims-window.policy.js';
import { refundOnPartnerExited } from './refund-on-partner-exited.policy.js';
import { suspensionOnDepositOverdue } from './suspension-on-deposit-overdue.policy.js';

/** The quality deposit. */
export const deposit: PartnersPart = {
  policySections: [depositPolicySection],
  projections: [projection(depositProjection), projection(depositMovementProjection)],
  policies: [
    policy(demandOnPartnerActivated),
    policy(refundOnPartnerExited),
    policy(overdueOnDepositDue),
    policy(refundDueOnClaimsWindow),
    policy(suspensionOnDepositOverdue),
  ],
  effects: [],
  commands: [{ types: DEPOSIT_COMMANDS, message: HandleDeposit }],
  providers: [
    DepositGathering,
    DepositLedgers,
    DepositHandler,
    DepositOfJobs,
    DepositSender,
    DepositResolver,
    DepositMovementResolver,
    DepositHistoryResolver,
    DepositMutationResolver,
    DepositDemandResolver,
  ],
};
