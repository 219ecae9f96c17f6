import { describe, expect, it } from '@jest/globals';
import { loadSettings } from '#settings';
import { paymentGatewayOf } from './payment.module.js';
import type { RefundOrder } from './payment-gateway.js';
import { gatewayOver } from './payment-tries.effect.js';
import { sandboxPayment } from './sandbox-payment.effect.js';

const order = (payTo: string | null, amount = 4_000): RefundOrder => ({
  key: '5f0c1f8e-52a5-5f2b-9a94-3b7f1c2d4e5f',
  amount: { amount, currency: 'EUR' },
  payTo,
  number: 'R26-R70E1YB3',
  orderNumber: 'A-100',
});
const PAID = { outcome: 'SUCCEEDED', reference: 'sandbox-5f0c1f8e' };

const sandbox = () => {
  const transport = sandboxPayment();
  return { transport, gateway: gatewayOver(transport, [1, 1]) };
};

describe('the sandbox', () => {
  it.each([
    ['any other card', '4111 1111 1111 1111'],
    ['the payment of the order', null],
    ['a card whose answer gets lost', '4000000000000119'],
    ['a card whose first request gets lost', '4000000000000127'],
    ['a card that seems to be asked twice', '4000000000000341'],
  ])('pays %s once, however often it is asked', async (_, payTo) => {
    const { transport, gateway } = sandbox();
    expect([await gateway.refund(order(payTo)), await gateway.refund(order(payTo))]).toEqual([PAID, PAID]);
    expect(transport.paid()).toEqual([order(payTo)]);
  });

  it('declines a card, and amounts that end in 51', async () => {
    const { transport, gateway } = sandbox();
    expect(await gateway.refund(order('4000 0000 0000 0002'))).toEqual({ outcome: 'DECLINED', code: 'CARD_DECLINED' });
    expect(await gateway.refund({ ...order(null, 4_051), key: 'key-2' })).toMatchObject({ outcome: 'DECLINED' });
    expect(transport.paid()).toEqual([]);
  });

  it('keeps its word about a key that was declined', async () => {
    const { gateway } = sandbox();
    await gateway.refund(order('4000000000000002'));
    expect(await gateway.refund(order('4111111111111111'))).toMatchObject({ outcome: 'DECLINED' });
  });

  it('answers late for one card and never for another', async () => {
    const { transport, gateway } = sandbox();
    expect(await gateway.refund(order('4000000000000259'))).toEqual({ outcome: 'UNKNOWN' });
    expect(await gateway.refund(order('4000000000000259'))).toEqual(PAID);
    expect(transport.paid()).toHaveLength(1);
    const never = { ...order('4000000000006975'), key: 'key-3' };
    expect(await gateway.refund(never)).toEqual({ outcome: 'UNKNOWN' });
    expect(await gateway.refund(never)).toEqual({ outcome: 'UNKNOWN' });
  });

  it('is what refunds go to unless the settings name a gateway', async () => {
    expect(await paymentGatewayOf(loadSettings({})).refund(order(null))).toEqual(PAID);
    const closed = { AFTERCARE_PAYMENT_URL: 'http://127.0.0.1:9', AFTERCARE_PAYMENT_SECRET: 's3cret' };
    expect(await paymentGatewayOf(loadSettings(closed)).refund(order(null))).toEqual({ outcome: 'UNAVAILABLE' });
  });
});
