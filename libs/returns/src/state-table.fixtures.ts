import { Rejection } from '#event-sourcing';
import { opening, order, returnKnown } from './known.fixtures.js';
import { stageOf } from './line-stage.js';
import type { ReturnCommand } from './return.commands.js';
import { returnDecider } from './return.decider.js';
import type { ReturnEvent } from './return.events.js';
import {
  advanceGranted,
  authorised,
  goodsWaived,
  inspected,
  opened,
  received,
  referred,
  remedyChanged,
  UNTIL,
  unitLine,
} from './return.fixtures.js';
import type { Line, Return } from './return-state.js';
import { LINE_STAGES, type LineStage } from './return-words.events.js';
import {
  chargeProposed,
  KEY,
  quoted,
  refundDeclined,
  refundErrored,
  refundRequested,
  repairRequested,
  replacementRequested,
  unrepaired,
} from './settlement.fixtures.js';
import {
  acceptedLine,
  acceptedUnit,
  authorisedLine,
  authorisedUnit,
  command,
  exchangedInAdvance,
  GOODS_DUE,
  receivedLine,
  receivedUnit,
  requestedLine,
  stateAfter,
} from './specification.fixtures.js';

/** What may have happened to a line, and decides what may happen next. */
const HISTORIES: readonly (readonly ReturnEvent[])[] = [
  requestedLine(),
  authorisedLine(),
  authorisedLine({ unitPrice: { amount: 400, currency: 'EUR' } }),
  authorisedUnit(),
  receivedLine(),
  receivedLine({ remedy: 'NONE' }),
  [...receivedUnit(), inspected()],
  [...receivedUnit({ remedy: 'REPAIR' }), inspected()],
  [...authorisedLine(), received({ reception: 'SHORT' })],
  [...receivedLine(), referred()],
  acceptedLine(),
  [...acceptedLine(), quoted()],
  [
    ...acceptedLine({ remedy: 'CREDIT' }),
    quoted({ lines: [{ ...quoted().data.lines[0], remedy: 'CREDIT' } as never] }),
  ],
  [...authorisedLine({ unitPrice: { amount: 400, currency: 'EUR' } }), goodsWaived()],
  acceptedUnit(),
  [...acceptedUnit(), remedyChanged()],
  [...authorisedUnit(), advanceGranted(), replacementRequested({ inAdvance: true })],
  [...receivedUnit({ remedy: 'REPAIR' }), ...acceptedUnit().slice(3, 4), repairRequested()],
  [...acceptedLine(), quoted(), refundRequested()],
  [...acceptedLine(), quoted(), refundRequested(), refundErrored()],
  [...acceptedLine(), quoted(), refundRequested(), refundDeclined()],
  [...receivedUnit({ remedy: 'REPAIR' }), ...acceptedUnit().slice(3, 4), repairRequested(), unrepaired()],
  exchangedInAdvance(),
  [...exchangedInAdvance(), chargeProposed()],
  [...exchangedInAdvance(), received({ quantity: 1 }), inspected()],
  [opened({ lines: [unitLine] }), authorised(), received({ quantity: 1 })],
];

const on = { returnId: 'r-1', no: 1 };
const came = { no: 1, quantity: 1, condition: null, serial: null, note: null };

/** What can be asked of a line. */
const COMMANDS: readonly ReturnCommand[] = [
  command('AuthoriseReturn', { returnId: 'r-1', nos: [1] }),
  command('DenyReturn', { returnId: 'r-1', nos: [1], reason: 'No.' }),
  command('CancelReturn', { returnId: 'r-1', nos: [1], cause: 'CUSTOMER_ASKED' }),
  command('ExpireReturnLine', { ...on, until: UNTIL }),
  command('ReceiveReturn', { returnId: 'r-1', received: [{ ...came, reception: 'RECEIVED' }] }),
  command('InspectReturnLine', { ...on, condition: 'OPENED', finding: 'AS_DESCRIBED', note: null }),
  command('AcceptReturnLine', on),
  command('ReferReturnLine', { ...on, note: null }),
  command('RejectReturnLine', { ...on, reason: 'No.' }),
  ...(['REPLACE', 'REFUND', 'CREDIT', 'NONE'] as const).map((remedy) =>
    command('ChangeReturnRemedy', { ...on, remedy, reason: 'Why not.' }),
  ),
  command('GrantAdvanceExchange', on),
  command('WaiveGoods', on),
  command('QuoteReturnSettlement', { returnId: 'r-1', nos: [1], shipping: null, adjustments: [] }),
  command('ConfirmReturnSettlement', { returnId: 'r-1', quoteNo: 1, payTo: null, creditForm: 'STORE_CREDIT' }),
  ...(['SUCCEEDED', 'DECLINED', 'UNKNOWN'] as const).map((outcome) =>
    command('RecordRefundOutcome', { ...on, key: KEY, outcome, reference: null, code: null }),
  ),
  command('RetryRefund', { ...on, attempt: null }),
  command('RedirectRefund', { ...on, payTo: 'another' }),
  command('ShipReplacement', { ...on, serial: null, carrier: 'Express', trackingNumber: null }),
  command('RecordReturnRepair', { ...on, reference: null }),
  command('RecordReturnUnrepaired', { ...on, cause: 'IRREPARABLE', reference: null }),
  command('ProposeReturnCharge', { ...on, goodsDueAt: GOODS_DUE }),
  command('ResolveReturnCharge', { ...on, outcome: 'WAIVED', reason: 'So be it.' }),
  command('DisposeReturnLine', { ...on, disposition: 'RESTOCK', note: null }),
];

const LATE: readonly ReturnCommand['type'][] = ['ExpireReturnLine', 'ProposeReturnCharge'];
const AT_LAST = '2027-01-01T00:00:00.000Z';
const known = { ...returnKnown, opening: opening({ order }) };

const lineIn = (state: Return | null): Line | null => state?.lines.find(({ no }) => no === 1) ?? null;

/** Where a command leads the line; null where it is refused or changes nothing. */
const outcome = (
  asked: ReturnCommand,
  history: readonly ReturnEvent[],
  roles: string[],
): LineStage | 'closed' | null => {
  const before = stateAfter(...history);
  const timed = LATE.includes(asked.type) ? { ...asked, at: AT_LAST } : asked;
  try {
    const decided = returnDecider.decide({ ...timed, by: 'x-1', roles }, before, known);
    const line = lineIn(decided.reduce(returnDecider.evolve, before));
    return decided.length && line ? (stageOf(line) ?? 'closed') : null;
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
};

/** Where somebody without and somebody with authority gets the line by each command. */
const tried = (history: readonly ReturnEvent[]): readonly (readonly [LineStage | 'closed' | null, string])[] =>
  COMMANDS.flatMap((asked) => [
    [outcome(asked, history, ['agent']), asked.type] as const,
    [outcome(asked, history, ['executive']), asked.type] as const,
  ]);

const leadingFrom = (stage: LineStage): ReadonlyMap<string, ReadonlySet<string>> => {
  const there = HISTORIES.filter((history) => stageAfter(history) === stage);
  const leading = new Map<string, Set<string>>();
  for (const [after, type] of there.flatMap(tried))
    if (after) leading.set(after, (leading.get(after) ?? new Set()).add(type));
  return leading;
};

const stageAfter = (history: readonly ReturnEvent[]): LineStage | null => {
  const line = lineIn(stateAfter(...history));
  return line && stageOf(line);
};

const rowsFrom = (stage: LineStage): readonly string[] => {
  const leading = leadingFrom(stage);
  const places = [...LINE_STAGES.filter((after) => after !== stage), 'closed'].filter((after) => leading.has(after));
  const list = (after: string) => [...(leading.get(after) ?? [])].sort().join(', ');
  return [
    ...places.map((after) => `| ${stage} | ${after} | ${list(after)} |`),
    ...(leading.has(stage) ? [`| ${stage} | stays | ${list(stage)} |`] : []),
  ];
};

/** The table of a line's stages as the decider has it: every command is tried on lines at every stage. */
export const stageTable = (): string =>
  [
    '| Stage | leads to | by |',
    '|---|---|---|',
    '| none | REQUESTED | OpenReturn |',
    ...LINE_STAGES.flatMap(rowsFrom),
  ].join('\n');
