import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, Rejection } from '#event-sourcing';
import { recorded } from '#event-sourcing/testing';
import { freedOnLineEnded } from './freed-on-line-ended.policy.js';
import { eur, lineFacts, opening, order, returnKnown, unit } from './known.fixtures.js';
import { isClosed, stageOf, statusOf } from './line-stage.js';
import { grossOf } from './line-value.js';
import type { PurchaseCommand } from './purchase.commands.js';
import { type Purchase, purchaseDecider } from './purchase.decider.js';
import type { LineGiven, ReturnCommand } from './return.commands.js';
import { returnDecider } from './return.decider.js';
import type { ReturnEvent } from './return.events.js';
import type { Line, Return } from './return-state.js';
import {
  CONDITIONS,
  DISPOSITIONS,
  FINDINGS,
  type LineStage,
  RECEPTION_OUTCOMES,
  RETURN_REASONS,
  RETURN_REMEDIES,
  RETURN_STATUSES,
  type ReturnStatus,
  UNREPAIRED_CAUSES,
} from './return-words.events.js';
import { command } from './specification.fixtures.js';

const SEED = 20260302;
const BOUGHT: Readonly<Record<string, number>> = { 'line-1': 4, 'line-2': 10, 'u-1': 1 };
const RETURNS = ['r-1', 'r-2', 'r-3'];

type World = {
  readonly returns: Record<string, Return | null>;
  readonly events: Record<string, ReturnEvent[]>;
  readonly purchases: Record<string, Purchase>;
};

const one = <Value>(values: readonly Value[], n: number): Value => values[n % values.length] as Value;

const linesFor = (n: number): readonly LineGiven[] => {
  const given = {
    orderLineNo: null,
    reason: one(RETURN_REASONS, n),
    symptomCode: null,
    remedy: one(RETURN_REMEDIES, n >> 2),
    words: null,
  };
  const some = { ...given, sku: 'AC-9', serial: null, quantity: 1 + (n % 4) };
  const others = { ...given, sku: 'FILTER-1', serial: null, quantity: 1 + (n % 6) };
  const aUnit = { ...given, sku: 'AC-9', serial: 'SN-1', quantity: 1 };
  return one([[some], [others], [aUnit], [aUnit, others], [some, others], [others, others]], n);
};

const factsFor = (lines: readonly LineGiven[]) =>
  opening({
    order,
    lines: lines.map(({ sku, serial }) =>
      lineFacts({
        product: sku === 'AC-9' ? { productId: 'p-1', sku } : { productId: 'p-2', sku: 'FILTER-1' },
        units: serial ? [unit] : [],
      }),
    ),
  });

type Asked = Readonly<{ returnId: string; no: number; line: Line | undefined; state: Return; n: number }>;

/** Commands as random people would give them, some of them sensible. */
const ASKS: { readonly [Type in Exclude<ReturnCommand['type'], 'OpenReturn'>]: (asked: Asked) => ReturnCommand } = {
  AuthoriseReturn: ({ returnId, no, n }) => command('AuthoriseReturn', { returnId, nos: n % 3 ? null : [no] }),
  DenyReturn: ({ returnId, no }) => command('DenyReturn', { returnId, nos: [no], reason: 'No.' }),
  CancelReturn: ({ returnId, no, n }) =>
    command('CancelReturn', { returnId, nos: n % 2 ? null : [no], cause: 'CUSTOMER_ASKED' }),
  ExpireReturnLine: ({ returnId, no, line }) => command('ExpireReturnLine', { returnId, no, until: line?.until ?? '' }),
  ReceiveReturn: ({ returnId, no, line, n }) => receive(returnId, no, line?.quantity ?? 1, n),
  InspectReturnLine: ({ returnId, no, n }) =>
    command('InspectReturnLine', {
      returnId,
      no,
      condition: one(CONDITIONS, n),
      finding: one(FINDINGS, n),
      note: null,
    }),
  AcceptReturnLine: ({ returnId, no }) => command('AcceptReturnLine', { returnId, no }),
  ReferReturnLine: ({ returnId, no }) => command('ReferReturnLine', { returnId, no, note: null }),
  RejectReturnLine: ({ returnId, no }) => command('RejectReturnLine', { returnId, no, reason: 'No.' }),
  ChangeReturnRemedy: ({ returnId, no, n }) =>
    command('ChangeReturnRemedy', { returnId, no, remedy: one(RETURN_REMEDIES, n), reason: 'Why not.' }),
  GrantAdvanceExchange: ({ returnId, no }) => command('GrantAdvanceExchange', { returnId, no }),
  WaiveGoods: ({ returnId, no }) => command('WaiveGoods', { returnId, no }),
  DisposeReturnLine: ({ returnId, no, n }) =>
    command('DisposeReturnLine', { returnId, no, disposition: one(DISPOSITIONS, n), note: null }),
  QuoteReturnSettlement: ({ returnId, no, n }) =>
    command('QuoteReturnSettlement', {
      returnId,
      nos: n % 3 ? null : [no],
      shipping: n % 5 ? null : { cost: eur(n * 10), paidBy: one(['SELLER', 'CUSTOMER'], n) },
      adjustments: n % 7 ? [] : [{ no, due: eur(n * 300) }],
    }),
  ConfirmReturnSettlement: ({ returnId, state, n }) =>
    command('ConfirmReturnSettlement', {
      returnId,
      quoteNo: n % 6 ? state.quotes : 1,
      payTo: null,
      creditForm: one(['STORE_CREDIT', 'CREDIT_NOTE'], n),
    }),
  RecordRefundOutcome: ({ returnId, no, line, n }) =>
    command('RecordRefundOutcome', {
      returnId,
      no,
      key: line?.refund?.key && !(line.refund.isDeclined && n % 2) ? line.refund.key : `key-${returnId}-${no}`,
      outcome: one(['SUCCEEDED', 'UNKNOWN', 'DECLINED', 'UNAVAILABLE'], n),
      reference: null,
      code: null,
    }),
  RetryRefund: ({ returnId, no, line, n }) =>
    command('RetryRefund', { returnId, no, attempt: n % 2 ? null : (line?.refund?.attempt ?? 1) }),
  RedirectRefund: ({ returnId, no }) => command('RedirectRefund', { returnId, no, payTo: 'another' }),
  ShipReplacement: ({ returnId, no }) =>
    command('ShipReplacement', { returnId, no, serial: null, carrier: 'Express', trackingNumber: null }),
  RecordReturnRepair: ({ returnId, no }) => command('RecordReturnRepair', { returnId, no, reference: null }),
  RecordReturnUnrepaired: ({ returnId, no, n }) =>
    command('RecordReturnUnrepaired', { returnId, no, cause: one(UNREPAIRED_CAUSES, n), reference: null }),
  ProposeReturnCharge: ({ returnId, no, line }) =>
    command('ProposeReturnCharge', { returnId, no, goodsDueAt: line?.goodsDueAt ?? '' }),
  ResolveReturnCharge: ({ returnId, no, n }) =>
    command('ResolveReturnCharge', { returnId, no, outcome: one(['AGREED', 'WAIVED'], n), reason: 'So be it.' }),
};

type AskType = keyof typeof ASKS;

const TYPES = Object.keys(ASKS) as AskType[];

/** What leads on from each stage, so that random walks get far. */
const HELPFUL: Readonly<Record<LineStage, readonly AskType[]>> = {
  REQUESTED: ['AuthoriseReturn', 'AuthoriseReturn', 'AuthoriseReturn', 'DenyReturn'],
  AUTHORISED: ['ReceiveReturn', 'ReceiveReturn', 'GrantAdvanceExchange', 'WaiveGoods', 'ExpireReturnLine'],
  RECEIVED: ['InspectReturnLine', 'AcceptReturnLine', 'AcceptReturnLine', 'ReferReturnLine'],
  IN_REVIEW: ['AcceptReturnLine', 'AcceptReturnLine', 'RejectReturnLine'],
  UNREPAIRED: ['ChangeReturnRemedy', 'RejectReturnLine', 'RecordReturnRepair'],
  ACCEPTED: ['QuoteReturnSettlement', 'ConfirmReturnSettlement', 'ConfirmReturnSettlement'],
  SETTLEMENT_ERRORED: ['RetryRefund', 'RedirectRefund', 'RedirectRefund', 'RecordRefundOutcome'],
  SETTLING: [
    'ShipReplacement',
    'RecordReturnRepair',
    'RecordReturnUnrepaired',
    'RecordRefundOutcome',
    'RecordRefundOutcome',
    'RecordRefundOutcome',
  ],
  GOODS_DUE: ['ProposeReturnCharge', 'ResolveReturnCharge', 'ReceiveReturn'],
};

const askFor = ({ isHelpful, pick, n }: Step, returnId: string, state: Return | null): ReturnCommand => {
  if (!state)
    return command('OpenReturn', {
      returnId,
      customerId: null,
      orderNumber: 'A-100',
      task: null,
      lines: linesFor(n),
    });
  const open = state.lines.filter((line) => !isClosed(line));
  const line = open.length && n % 5 ? one(open, n) : one(state.lines, n);
  const stage = stageOf(line);
  const type = one(stage && isHelpful ? HELPFUL[stage] : TYPES, pick);
  return ASKS[type]({ returnId, no: line.no, line, state, n });
};

const receive = (returnId: string, no: number, quantity: number, n: number) => {
  const entry = (pieces: number, m: number) => ({
    no,
    quantity: pieces,
    reception: m % 3 ? ('RECEIVED' as const) : one(RECEPTION_OUTCOMES, m),
    condition: one(CONDITIONS, m),
    serial: null,
    note: null,
  });
  const first = 1 + (n % quantity);
  const received = n % 4 ? [entry(quantity, n)] : [entry(first, n), ...(first < quantity ? [entry(1, n + 1)] : [])];
  return command('ReceiveReturn', { returnId, received });
};

type Step = Readonly<{ isHelpful: boolean; pick: number; n: number; who: number; hours: number; which: number }>;

const step: fc.Arbitrary<Step> = fc.record({
  isHelpful: fc.nat({ max: 9 }).map((tenth) => tenth < 8),
  pick: fc.nat(),
  n: fc.nat({ max: 97 }),
  who: fc.nat(),
  hours: fc.nat({ max: 14 }),
  which: fc.nat(),
});

const ROLES = ['agent', 'supervisor', 'executive', 'executive'];

/** What happens to a return and to its purchases, all or nothing, as the runner does it; null where a rule says no. */
const handle = (world: World, asked: ReturnCommand): readonly ReturnEvent[] | null => {
  try {
    return decided(world, asked);
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
};

const decided = (world: World, asked: ReturnCommand): readonly ReturnEvent[] => {
  const { returnId } = asked.data;
  const before = world.returns[returnId] ?? null;
  const gathered = asked.type === 'OpenReturn' ? factsFor(asked.data.lines) : null;
  const events = returnDecider.decide(asked, before, { ...returnKnown, opening: gathered });
  const claims = events.flatMap((event) => (event.type === 'ReturnOpened' ? claimsOf(event.data) : []));
  const claimed = claims.map((claim) => [claim.data.purchaseId, decidePurchase(world, claim)] as const);
  Object.assign(world.purchases, Object.fromEntries(claimed));
  world.returns[returnId] = events.reduce(returnDecider.evolve, before);
  world.events[returnId] = [...(world.events[returnId] ?? []), ...events];
  for (const event of events) free(world, event);
  return events;
};

const decidePurchase = (world: World, asked: PurchaseCommand): Purchase => {
  const before = world.purchases[asked.data.purchaseId] ?? purchaseDecider.initialState;
  return purchaseDecider.decide(asked, before, { bought: BOUGHT }).reduce(purchaseDecider.evolve, before);
};

const claimsOf = ({ returnId, lines }: Extract<ReturnEvent, { type: 'ReturnOpened' }>['data']) =>
  [...new Set(lines.flatMap(({ purchases }) => purchases.map(({ purchaseId }) => purchaseId)))].map((purchaseId) => ({
    ...command('AuthoriseReturn', { returnId, nos: null }),
    type: 'ClaimPurchase' as const,
    data: {
      purchaseId,
      returnId,
      claims: lines.flatMap(({ quantity, purchases }) =>
        purchases.filter((each) => each.purchaseId === purchaseId).map(({ item }) => ({ item, quantity })),
      ),
    },
  }));

/** The policy asks for every freeing twice. */
const free = (world: World, event: ReturnEvent): void => {
  for (const reaction of freedOnLineEnded.react(recorded(event)))
    if ('ask' in reaction)
      for (const { type, data } of [reaction.ask, reaction.ask])
        world.purchases[data.purchaseId] = decidePurchase(world, {
          ...command('AuthoriseReturn', { returnId: data.returnId, nos: null }),
          type,
          data,
        });
};

const walk = (
  steps: readonly Step[],
  visit: (world: World, returnId: string, decided: readonly ReturnEvent[]) => void,
) => {
  const world: World = { returns: {}, events: {}, purchases: {} };
  let at = Date.parse('2026-03-02T09:00:00.000Z');
  for (const each of steps) {
    const { who, hours, which } = each;
    at += hours * 3_600_000;
    const returnId = one(RETURNS, which);
    const asked = askFor(each, returnId, world.returns[returnId] ?? null);
    const roles = asked.type.startsWith('Record') ? ['system'] : [one(ROLES, who)];
    const events = handle(world, { ...asked, at: new Date(at).toISOString(), by: 'x-1', roles });
    if (events?.length) visit(world, returnId, events);
  }
  return world;
};

/** Names of the rules that a world breaks. */
const broken = (rules: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(rules).filter((rule) => !rules[rule]);

const piecesOf = (lines: readonly { quantity: number }[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** Of all returns of a purchase together, as the purchase counts and as the open lines say. */
const quantitiesBroken = ({ purchases, returns }: World): readonly string[] => {
  const held = Object.values(purchases).flatMap((each) => Object.entries(each.held));
  const open = Object.values(returns)
    .flatMap((state) => state?.lines ?? [])
    .filter((line) => !isClosed(line) && line.settlement !== 'DONE');
  const claimed = (item: string) =>
    piecesOf(open.filter(({ purchases: claims }) => claims.some((claim) => claim.item === item)));
  return broken({
    'no more held than bought': held.every(([item, quantity]) => quantity >= 0 && quantity <= (BOUGHT[item] ?? 0)),
    'no more open than bought': Object.entries(BOUGHT).every(([item, bought]) => claimed(item) <= bought),
  });
};

const nosOf = (events: readonly ReturnEvent[], type: ReturnEvent['type']): readonly number[] =>
  events.flatMap((event) => (event.type === type && 'no' in event.data ? [event.data.no] : []));

const isOnce = (events: readonly ReturnEvent[], type: ReturnEvent['type']): boolean => {
  const nos = nosOf(events, type);
  return new Set(nos).size === nos.length;
};

const moneyBroken = ({ lines }: Return, events: readonly ReturnEvent[]): readonly string[] => {
  const shipping = events.flatMap((event) =>
    event.type === 'SettlementQuoted' ? event.data.lines.map((line) => line.shipping?.correction.amount ?? 0) : [],
  );
  const most = Math.max(0, ...shipping);
  return broken({
    'one refund asked for': isOnce(events, 'RefundRequested'),
    'one refund paid': isOnce(events, 'RefundSucceeded'),
    'one store credit': isOnce(events, 'StoreCreditGranted'),
    'one credit note': isOnce(events, 'CreditNoteIssued'),
    'no more paid than was paid': lines.every(
      (line) => !line.paid || line.paid.amount <= (grossOf(line)?.amount ?? 0) + most,
    ),
  });
};

const headerBroken = ({ lines }: Return, events: readonly ReturnEvent[]): readonly string[] => {
  const stages = lines.map(stageOf).filter((stage) => stage !== null);
  const status = statusOf(lines);
  const place = (each: ReturnStatus) => RETURN_STATUSES.indexOf(each);
  const concluded = events
    .filter(({ type }) => type === 'ReturnSettled' || type === 'ReturnFailed')
    .map(({ type }) => type);
  const end = status === 'FAILED' ? 'ReturnFailed' : 'ReturnSettled';
  return broken({
    'the least advanced open line': !stages.length || place(status) === Math.min(...stages.map(place)),
    'ended where none is open': stages.length > 0 || status === 'SETTLED' || status === 'FAILED',
    'concluded once': concluded.length <= 1,
    'concluded where none is open': stages.length > 0 || concluded[0] === end,
  });
};

/** Pieces neither appear nor vanish when lines are split. */
const piecesBroken = ({ lines }: Return, events: readonly ReturnEvent[]): readonly string[] => {
  const opened = events.flatMap((event) => (event.type === 'ReturnOpened' ? event.data.lines : []));
  return broken({
    'all pieces are there': piecesOf(lines) === piecesOf(opened),
    'each line has some': lines.every(({ quantity }) => quantity >= 1),
  });
};

describe(`any commands in any order (seed ${SEED})`, () => {
  const walks = fc.array(step, { minLength: 30, maxLength: 110, size: 'max' });
  const options = { seed: SEED, numRuns: 150 };

  it('never return more than was bought, pay more than was paid, or ask for a refund twice', () => {
    const reached = new Set<string>();
    const decidedTypes = new Set<string>();
    fc.assert(
      fc.property(walks, (steps) => {
        walk(steps, (world, returnId, decided) => {
          const state = world.returns[returnId];
          const events = world.events[returnId] ?? [];
          if (!state) throw new Error('The return is gone.');
          expect([
            ...quantitiesBroken(world),
            ...moneyBroken(state, events),
            ...headerBroken(state, events),
            ...piecesBroken(state, events),
          ]).toEqual([]);
          reached.add(statusOf(state.lines));
          for (const { type } of decided) decidedTypes.add(type);
        });
      }),
      options,
    );
    expect([...reached].sort()).toEqual([...RETURN_STATUSES].sort());
    expect([...decidedTypes]).toEqual(expect.arrayContaining(['RefundRedirected', 'RefundRetried', 'ChargeResolved']));
  });

  it('are replayed to the same state, also from what the store returns', () =>
    fc.assert(
      fc.property(walks, (steps) => {
        const { returns, events } = walk(steps, () => undefined);
        for (const [returnId, each] of Object.entries(events))
          expect(fold(returnDecider, JSON.parse(JSON.stringify(each)))).toEqual(returns[returnId]);
      }),
      { ...options, numRuns: 30 },
    ));
});
