import { type Context, policy, projection } from '#projections';
import { cancellationOnRemedyCalledOff } from './cancellation-on-remedy-called-off.policy.js';
import { chargeOnGoodsOverdue } from './charge-on-goods-overdue.policy.js';
import { returnEventVersions } from './events.js';
import { expiryOnAuthorisationEnd } from './expiry-on-authorisation-end.policy.js';
import { freedOnLineEnded } from './freed-on-line-ended.policy.js';
import { PURCHASE_COMMANDS } from './purchase.commands.js';
import { HandlePurchase } from './purchase.handler.js';
import { purchaseProjection } from './purchase.projection.js';
import { RefundEffect } from './refund.effect.js';
import { repairRecordedOnWorkOrderClosed } from './repair-recorded-on-work-order-closed.policy.js';
import { retryOnRefundErrored } from './retry-on-refund-errored.policy.js';
import { RETURN_COMMANDS } from './return.commands.js';
import { HandleReturn } from './return.handler.js';
import { returnPolicySection } from './return.policy-section.js';
import { returnProjection } from './return.projection.js';
import { returnFactProjection } from './return-fact.projection.js';
import { returnOnRemedyTask } from './return-on-remedy-task.policy.js';
import { ReturnsModule } from './returns.module.js';

export { claimedBy } from './opening.decider.js';
export type { OpeningFacts, OrderFacts, RemedyFacts, UnitFacts } from './opening-facts.js';
export { PAYMENT_GATEWAY, type PaymentGateway, type RefundAnswer, type RefundOrder } from './payment-gateway.js';
export { purchaseDecider } from './purchase.decider.js';
export { PurchasedItemView } from './purchase.view.js';
export { remedyFacts } from './remedy-facts.js';
export type * from './return.commands.js';
export { returnDecider } from './return.decider.js';
export { HandleReturn } from './return.handler.js';
export { returnPolicySection } from './return.policy-section.js';
export { returnProjection } from './return.projection.js';
export {
  followReturns,
  listReturns,
  type ReturnList,
  returnById,
  returnRows,
  returnsByIds,
  returnsWith,
} from './return.queries.js';
export { ReturnConnection } from './return.resolver.js';
export { ReturnView } from './return.view.js';
export { countReturns, type ReturnCounting } from './return-count.queries.js';
export { ReturnCounts } from './return-count.view.js';
export { returnFactProjection } from './return-fact.projection.js';
export { ReturnFactView } from './return-fact.view.js';
export type { ReturnFilter } from './return-filter.queries.js';
export { returnHistory } from './return-history.queries.js';
export type { ReturnPolicy } from './return-known.js';
export { ReturnLineView } from './return-line.view.js';
export { ReturnFilterInput } from './return-list.inputs.js';
export { READERS as RETURN_READERS } from './return-roles.js';
export { ReturnsModule } from './returns.module.js';
export type * from './settlement.commands.js';

export const returns: Context = {
  name: 'returns',
  events: returnEventVersions,
  policySections: [returnPolicySection],
  projections: [projection(returnProjection), projection(returnFactProjection), projection(purchaseProjection)],
  policies: [
    policy(cancellationOnRemedyCalledOff),
    policy(chargeOnGoodsOverdue),
    policy(expiryOnAuthorisationEnd),
    policy(freedOnLineEnded),
    policy(repairRecordedOnWorkOrderClosed),
    policy(retryOnRefundErrored),
    policy(returnOnRemedyTask),
  ],
  effects: [RefundEffect],
  commands: [
    { types: RETURN_COMMANDS, message: HandleReturn },
    { types: PURCHASE_COMMANDS, message: HandlePurchase },
  ],
  module: ReturnsModule,
};
