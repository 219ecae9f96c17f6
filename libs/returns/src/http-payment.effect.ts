import { z } from 'zod';
import type { PaymentState, PaymentTransport, RefundOrder } from './payment-gateway.js';
import { PaymentMisunderstood } from './payment-tries.effect.js';

export type HttpPaymentOptions = Readonly<{ url: string; secret: string; timeoutMs?: number }>;

const TIMEOUT_MS = 3_000;

const answer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('SUCCEEDED'), id: z.string().min(1) }),
  z.object({ status: z.literal('DECLINED'), code: z.string().min(1) }),
  z.object({ status: z.literal('PENDING') }),
]);

/**
 * A gateway that speaks JSON over HTTP: `POST /refunds` with an idempotency key, `GET /refunds/<key>` for what became of
 * it. A status of 404 to the question means that nothing of this key was taken down; 409 that it was taken down twice,
 * which the next question settles; 402 and 422 are answers like 200; other 4xx are mistakes of ours. Anything else, and
 * silence, leaves open whether the money went.
 */
export const httpPayment = ({ url, secret, timeoutMs = TIMEOUT_MS }: HttpPaymentOptions): PaymentTransport => {
  const folder = url.endsWith('/') ? url : `${url}/`;
  const call = async (path: string, init: RequestInit): Promise<Response> =>
    fetch(new URL(path, folder), {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: 'application/json', authorization: `Bearer ${secret}`, ...init.headers },
    });
  return {
    ask: async (key) => {
      const response = await call(`refunds/${encodeURIComponent(key)}`, { method: 'GET' });
      return response.status === 404 ? { status: 'ABSENT' } : stateOf(response);
    },
    send: async (order) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': order.key };
      const response = await call('refunds', { method: 'POST', headers, body: JSON.stringify(bodyOf(order)) });
      return response.status === 409 ? { status: 'PENDING' } : stateOf(response);
    },
  };
};

const bodyOf = ({ amount, payTo, number, orderNumber }: RefundOrder) => ({
  amount: amount.amount,
  currency: amount.currency,
  payTo,
  number,
  orderNumber,
});

const ANSWERS: readonly number[] = [200, 201, 202, 402, 422];

/** Client errors that are no mistake of ours: too slow, too many. */
const FOR_LATER: readonly number[] = [408, 429];

const stateOf = async (response: Response): Promise<PaymentState> => {
  if (!ANSWERS.includes(response.status)) {
    await response.body?.cancel();
    throw problemOf(response.status);
  }
  const { success, data } = answer.safeParse(await response.json());
  if (!success) throw new Error('The payment gateway answered something else than a refund.');
  return data.status === 'SUCCEEDED' ? { status: 'SUCCEEDED', reference: data.id } : data;
};

const problemOf = (status: number): Error => {
  const isOurs = status >= 400 && status < 500 && !FOR_LATER.includes(status);
  const message = `The payment gateway answered ${status}.`;
  return isOurs ? new PaymentMisunderstood(message) : new Error(message);
};
