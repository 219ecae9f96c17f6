import type { PaymentState, PaymentTransport, RefundOrder } from './payment-gateway.js';

type Mood = 'PAY' | 'DECLINE' | 'PAY_SILENTLY' | 'FORGET_ONCE' | 'REPEAT' | 'SLEEP' | 'NEVER';

/** How the sandbox treats a card, by its number; any other number is paid. */
export const SANDBOX_CARDS: Readonly<Record<string, Mood>> = {
  '4000000000000002': 'DECLINE',
  '4000000000000119': 'PAY_SILENTLY',
  '4000000000000127': 'FORGET_ONCE',
  '4000000000000341': 'REPEAT',
  '4000000000000259': 'SLEEP',
  '4000000000006975': 'NEVER',
};

/** Minor units at the end of an amount that are declined, whatever the card. */
const DECLINED_CENTS = 51;

/** How often a sleeping card is asked about until it answers. */
const NAPS = 4;

/** What the sandbox paid: every payment once more than it was answered for would be a mistake of ours. */
export type SandboxPayment = PaymentTransport & Readonly<{ paid: () => readonly RefundOrder[] }>;

/**
 * A gateway in memory for development and demos. It keeps its word about keys as a real one does: a key pays once, is
 * answered alike for ever, and can be asked about. Cards and amounts choose what goes wrong.
 */
export const sandboxPayment = (): SandboxPayment => {
  const states = new Map<string, PaymentState>();
  const asked = new Map<string, number>();
  const forgotten = new Set<string>();
  const paid: RefundOrder[] = [];
  const keep = (key: string, state: PaymentState): PaymentState => {
    states.set(key, state);
    return state;
  };
  const pay = (order: RefundOrder, state: PaymentState = paidState(order)): PaymentState => {
    paid.push(order);
    return keep(order.key, state);
  };
  const forget = (order: RefundOrder): PaymentState => {
    if (forgotten.has(order.key)) return pay(order);
    forgotten.add(order.key);
    return silence();
  };
  const MOODS: Readonly<Record<Mood, (order: RefundOrder) => PaymentState>> = {
    PAY: pay,
    DECLINE: ({ key }) => keep(key, { status: 'DECLINED', code: 'CARD_DECLINED' }),
    PAY_SILENTLY: (order) => silence(pay(order)),
    FORGET_ONCE: forget,
    REPEAT: (order) => asRepeat(pay(order)),
    SLEEP: (order) => pay(order, { status: 'PENDING' }),
    NEVER: () => silence(),
  };
  const send = (order: RefundOrder): PaymentState => states.get(order.key) ?? MOODS[moodOf(order)](order);
  return {
    ask: async (key) => wake(key, states, asked),
    send: async (order) => send(order),
    paid: () => paid,
  };
};

const paidState = ({ key }: Pick<RefundOrder, 'key'>): PaymentState => ({
  status: 'SUCCEEDED',
  reference: `sandbox-${key.slice(0, 8)}`,
});

const moodOf = ({ amount, payTo }: RefundOrder): Mood =>
  amount.amount % 100 === DECLINED_CENTS ? 'DECLINE' : (SANDBOX_CARDS[payTo?.replace(/\s/g, '') ?? ''] ?? 'PAY');

/** It was asked twice, as it thinks: the next question tells what became of the first time. */
const asRepeat = (_answer: PaymentState): PaymentState => ({ status: 'PENDING' });

/** The answer got lost, whatever it was. */
const silence = (_answer?: PaymentState): never => {
  throw new Error('The sandbox does not answer.');
};

const wake = (key: string, states: Map<string, PaymentState>, asked: Map<string, number>): PaymentState => {
  const state = states.get(key) ?? { status: 'ABSENT' };
  if (state.status !== 'PENDING') return state;
  const naps = (asked.get(key) ?? 0) + 1;
  asked.set(key, naps);
  if (naps < NAPS) return state;
  const awake = paidState({ key });
  states.set(key, awake);
  return awake;
};
