import { SIMULATION } from '../simulation.js';
import type { Course } from '../world/schedule.js';
import { agent, SYSTEM, supervisor, whoMayApprove } from '../world/staff.js';
import { NO, policyOf, type Returning } from './returning.js';

/** The sum is shown, confirmed and paid; where the gateway is silent it is asked again, where it says no, another account. */
export function* refundCourse(returning: Returning): Course {
  const { world, story, returnId, value } = returning;
  const { asks } = world;
  const { chance } = story;
  const { quote, confirmation, gatewayDownShare, declinedShare } = SIMULATION.returns;
  const { by, roles } = agent(chance);
  yield story.later(
    quote,
    { by, roles },
    asks.return('QuoteReturnSettlement', { returnId, nos: null, shipping: null, adjustments: [] }),
  );
  const confirmed = { returnId, quoteNo: 1, payTo: null, creditForm: 'STORE_CREDIT' as const };
  const approver = whoMayApprove(value, policyOf(world).approvalLimits, chance, by);
  yield story.later(confirmation, approver, asks.return('ConfirmReturnSettlement', confirmed));
  const key = story.id('refund');
  if (chance.happens(declinedShare)) yield* redirectCourse(returning, key);
  else if (chance.happens(gatewayDownShare)) yield* retryCourse(returning, key);
  else yield outcome(returning, key, 'SUCCEEDED');
}

const outcome = ({ world, story, returnId }: Returning, key: string, told: 'SUCCEEDED' | 'DECLINED' | 'UNAVAILABLE') =>
  story.later(
    SIMULATION.returns.refund,
    SYSTEM,
    world.asks.return('RecordRefundOutcome', {
      returnId,
      no: NO,
      key,
      outcome: told,
      reference: told === 'SUCCEEDED' ? `PAY-${key.slice(0, 8)}` : null,
      code: told === 'DECLINED' ? 'ACCOUNT_CLOSED' : null,
    }),
  );

function* retryCourse(returning: Returning, key: string): Course {
  const { world, story, returnId } = returning;
  yield outcome(returning, key, 'UNAVAILABLE');
  const [pause] = policyOf(world).refundRetry;
  if (pause) story.until(Date.parse(world.pack.dueAt(pause, story.iso())));
  yield story.ask(SYSTEM, world.asks.return('RetryRefund', { returnId, no: NO, attempt: 1 }));
  yield outcome(returning, key, 'SUCCEEDED');
}

function* redirectCourse(returning: Returning, key: string): Course {
  const { world, story, returnId } = returning;
  yield outcome(returning, key, 'DECLINED');
  const redirecting = world.asks.return('RedirectRefund', { returnId, no: NO, payTo: 'the account told on the phone' });
  yield story.later(SIMULATION.returns.confirmation, supervisor(story.chance), redirecting);
  yield outcome(returning, story.id('refund'), 'SUCCEEDED');
}
