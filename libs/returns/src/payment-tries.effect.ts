import { setTimeout as pause } from 'node:timers/promises';
import type { PaymentGateway, PaymentState, PaymentTransport, RefundAnswer, RefundOrder } from './payment-gateway.js';

/** Milliseconds before each try but the first. Tries and time-outs together end before another worker takes over. */
const PAUSES_MS = [250, 1_000] as const;

/**
 * Pays back over a transport: the gateway is asked by key before anything is sent, so that what a time-out, a crash or
 * another worker left behind is found and not sent again. What is still open after the last try is left to a later one.
 */
export const gatewayOver = (transport: PaymentTransport, pausesMs: readonly number[] = PAUSES_MS): PaymentGateway => ({
  refund: async (order) => {
    let seen = await oneTry(transport, order);
    for (const ms of pausesMs) {
      if (isFinal(seen)) break;
      await pause(ms);
      seen = worse(seen, await oneTry(transport, order));
    }
    return seen;
  },
});

const isFinal = ({ outcome }: RefundAnswer): boolean => outcome === 'SUCCEEDED' || outcome === 'DECLINED';

/** A later answer, but never less doubtful than an earlier one unless it is final. */
const worse = (before: RefundAnswer, now: RefundAnswer): RefundAnswer =>
  isFinal(now) || before.outcome !== 'UNKNOWN' ? now : before;

const oneTry = async (transport: PaymentTransport, order: RefundOrder): Promise<RefundAnswer> => {
  const known = await reached(transport.ask(order.key), 'UNAVAILABLE');
  if (!('status' in known)) return known;
  if (known.status !== 'ABSENT') return answerOf(known);
  const sent = await reached(transport.send(order), 'UNKNOWN');
  return 'status' in sent ? answerOf(sent) : sent;
};

/** What the gateway did not take as meant; nothing was paid. */
export class PaymentMisunderstood extends Error {
  override readonly name = 'PaymentMisunderstood';
}

const reached = async (
  call: Promise<PaymentState>,
  otherwise: 'UNKNOWN' | 'UNAVAILABLE',
): Promise<PaymentState | Readonly<{ outcome: 'UNKNOWN' | 'UNAVAILABLE' | 'MISUNDERSTOOD' }>> => {
  try {
    return await call;
  } catch (error) {
    return { outcome: error instanceof PaymentMisunderstood ? 'MISUNDERSTOOD' : otherwise };
  }
};

const answerOf = (state: PaymentState): RefundAnswer => {
  switch (state.status) {
    case 'SUCCEEDED':
      return { outcome: 'SUCCEEDED', reference: state.reference };
    case 'DECLINED':
      return { outcome: 'DECLINED', code: state.code };
    default:
      return { outcome: 'UNKNOWN' };
  }
};
