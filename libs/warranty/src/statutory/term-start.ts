import type { Span } from '../warranty-words.events.js';
import { dayBehind } from './term.js';
import type { Starting, Turning, UnitHistory } from './unit-history.js';

/** Where a term starts: at a fact, or at what a benefit of doubt puts in its place. */
export type TermStart = Readonly<{ instant: number; fact: Starting | Turning }>;

type StartRule = Readonly<{ starts: readonly Starting['kind'][]; onExchange: 'RESTART' | 'CONTINUE' }>;

/**
 * The fact that a term starts at: the exchange, where that starts it anew, else the first kind of `starts` that is known;
 * of several of one kind the last, since whoever sells on sells to the customer last. Facts of the unit that came in
 * exchange do not start the term of the one before.
 */
export const startOf = (history: UnitHistory, { starts, onExchange }: StartRule): TermStart | null => {
  const exchange = history.exchanges.at(-1);
  if (exchange && onExchange === 'RESTART') return { instant: exchange.instant, fact: exchange };
  const fact = firstKind(originals(history), starts);
  return fact ? { instant: fact.instant, fact } : null;
};

/** A start that is still to come: nothing has begun yet. */
export const comingStart = ({ coming }: UnitHistory, starts: readonly Starting['kind'][]): Starting | null =>
  firstKind(coming, starts);

/** The start that is assumed where the right one is unknown: another fact, or the day that lies a span behind it. */
export const assumedStart = (
  history: UnitHistory,
  kind: Starting['kind'],
  after: Span | undefined,
  zone: string,
): TermStart | null => {
  const fact = firstKind(originals(history), [kind]);
  if (!fact) return null;
  return { instant: after ? dayBehind(fact.instant, after, zone) : fact.instant, fact };
};

const originals = ({ starting, exchanges }: UnitHistory): readonly Starting[] => {
  const first = exchanges[0]?.instant ?? Number.POSITIVE_INFINITY;
  return starting.filter(({ instant }) => instant < first);
};

const firstKind = (facts: readonly Starting[], kinds: readonly Starting['kind'][]): Starting | null =>
  kinds.map((kind) => facts.findLast((fact) => fact.kind === kind)).find((fact) => fact !== undefined) ?? null;
