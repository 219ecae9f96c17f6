import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Effect, Recorded } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import type { EffectSource } from '#projections';
import { PAYMENT_GATEWAY, type PaymentGateway, type RefundAnswer } from './payment-gateway.js';
import type { ReturnEvent } from './return.events.js';
import type { RefundRedirected, RefundRequested } from './settlement.events.js';

type Asking = RefundRequested | RefundRedirected;

const ASKING: readonly string[] = [
  'RefundRequested',
  'RefundRedirected',
  'RefundRetried',
] satisfies ReturnEvent['type'][];
const asking = z.object({ returnId: z.string(), no: z.int(), key: z.string().optional() });

/** `key`: null where the event that asks is the one whose id is the key. */
const request = z.strictObject({ returnId: z.string(), no: z.int(), key: z.string().nullable() });

/**
 * Has the gateway pay back what was confirmed, under the id of the event that asked for it first. Where the money goes is
 * personal: it is read from the log when it is needed and waits nowhere else.
 */
@Injectable()
export class RefundEffect implements EffectSource {
  constructor(
    @Inject(PAYMENT_GATEWAY) private readonly gateway: PaymentGateway,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  readonly effect: Effect = {
    name: 'refund',
    categories: ['return'],
    request: ({ type, data }) => {
      if (!ASKING.includes(type)) return null;
      const { returnId, no, key = null } = asking.parse(data);
      return { returnId, no, key };
    },
    call: async (asked, eventId) => {
      const { returnId, no, key: earlier } = request.parse(asked);
      const key = earlier ?? eventId;
      const { data } = await this.askedBy(returnId, key);
      const { amount, payTo, number, orderNumber } = data;
      const answer = await this.gateway.refund({ key, amount, payTo: payTo && payTo.personal, number, orderNumber });
      return { type: 'RecordRefundOutcome', data: { returnId, no, key, ...outcomeOf(answer) } };
    },
  };

  private async askedBy(returnId: string, key: string): Promise<Recorded<Asking>> {
    const events = await this.codec.decode<ReturnEvent>(await this.store.readStream(`return-${returnId}`));
    const asking = events.filter(isAsking).find(({ meta }) => meta.id === key);
    if (!asking) throw new Error(`No event ${key} of return ${returnId} asks for a refund.`);
    return asking;
  }
}

const isAsking = (event: Recorded<ReturnEvent>): event is Recorded<Asking> =>
  event.type === 'RefundRequested' || event.type === 'RefundRedirected';

const outcomeOf = (answer: RefundAnswer) => ({
  outcome: answer.outcome,
  reference: answer.outcome === 'SUCCEEDED' ? answer.reference : null,
  code: answer.outcome === 'DECLINED' ? answer.code : null,
});
