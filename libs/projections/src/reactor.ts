import type { DataSource, EntityManager } from 'typeorm';
import type { Command, Effect, Policy, Reaction, Recorded } from '#event-sourcing';
import { idsIn } from '#values';
import type { Ask, Asks, Wish } from './asks.js';
import type { Checkpoints } from './checkpoints.js';
import type { Clock } from './clock.js';
import { LOOKS_EVERY_MS } from './dispatcher.js';
import type { Reader } from './follower.js';
import type { Held } from './held.js';
import type { DecodedPage, LogReader } from './log-reader.js';
import { inOrder, type Mended, Parking } from './parking.js';
import { asError } from './unfoldable.js';

type Wishes = (event: Recorded, now: Date) => readonly Wish[];

export type ReactorParts = Readonly<{
  dataSource: DataSource;
  checkpoints: Checkpoints;
  asks: Asks;
  clock: Clock;
  log: LogReader;
  asked: () => void;
}>;

/** One policy or effect as the runner sees it. */
export type Reacting = Readonly<{
  /** Name of its checkpoint. */
  name: string;
  /** Name under which it asks. */
  asker: string;
  categories: readonly string[];
  from: 'NEW' | 'BEGINNING';
  wishes: Wishes;
}>;

/**
 * Turns events into asks of one policy or effect, written in the transaction that moves its checkpoint. An event that it
 * can't react to parks its stream.
 */
export class Reactor implements Reader {
  readonly name: string;
  readonly categories: readonly string[];
  readonly from: 'NEW' | 'BEGINNING';
  private readonly parking: Parking;

  constructor(
    private readonly reacting: Reacting,
    private readonly parts: ReactorParts,
  ) {
    this.name = reacting.name;
    this.categories = reacting.categories;
    this.from = reacting.from;
    this.parking = new Parking(parts, reacting.name);
  }

  async handle(page: DecodedPage, from: string): Promise<boolean> {
    const { dataSource, checkpoints, asks, clock } = this.parts;
    const { asker } = this.reacting;
    const held = await this.parking.open();
    const now = clock.now();
    const wishes = page.events.flatMap((event) => this.wishesOrParked(event, now, held));
    if (!wishes.length && held.isEmpty) return false;
    if (held.isEmpty) await asks.applyMoving(checkpoints, { name: this.name, from, to: page.upTo }, asker, wishes);
    else
      await dataSource.transaction(async (manager) => {
        await checkpoints.move(manager, this.name, from, page.upTo);
        await asks.apply(manager, asker, wishes);
        await held.write(manager);
      });
    this.parking.keep(held);
    this.tell(wishes, now);
    return true;
  }

  async skip(from: string, to: string): Promise<void> {
    await this.parts.checkpoints.pass(this.name, from, to);
  }

  forget(): void {
    this.parking.forget();
  }

  /** Asks for what the events of parked streams want, if that can be told now. */
  async mend(at: string): Promise<void> {
    await this.parking.open();
    if (await this.parking.mend((events) => this.react(events, at))) this.parts.asked();
  }

  /** The dispatcher looks by itself for what comes due later. */
  private tell(wishes: readonly Wish[], now: Date): void {
    const soon = now.getTime() + LOOKS_EVERY_MS;
    if (wishes.some((wish) => 'ask' in wish && wish.ask.dueAt.getTime() <= soon)) this.parts.asked();
  }

  private wishesOrParked(event: Recorded, now: Date, held: Held): readonly Wish[] {
    if (held.queue(event)) return [];
    try {
      return this.reacting.wishes(event, now);
    } catch (error) {
      held.park(event, asError(error));
      return [];
    }
  }

  private async react(events: readonly Recorded[], at: string): Promise<Mended> {
    const { checkpoints, asks, clock } = this.parts;
    const now = clock.now();
    const wishes: Wish[] = [];
    const outcome = await inOrder(events, (event) => void wishes.push(...this.reacting.wishes(event, now)));
    const write = async (manager: EntityManager) => {
      await checkpoints.move(manager, this.name, at, at);
      await asks.apply(manager, this.reacting.asker, wishes);
    };
    return { ...outcome, write };
  }
}

const askId = idsIn('5c8f9a52-64d5-5b7e-8d1b-4e8a3c3f6a10');

/** Command ids are uuid v5 of event id + policy + index, so that a second delivery asks for the same. */
export const policyWishes =
  (policy: Policy): Wishes =>
  (event, now) =>
    event.meta.origin === 'IMPORT' && !policy.imported
      ? []
      : policy.react(event).map((reaction, ordinal) =>
          wishOf(
            reaction,
            {
              ...askedBy(event, ordinal),
              asker: policy.name,
              kind: 'POLICY' as const,
              id: askId(`${event.meta.id}/${policy.name}/${ordinal}`),
            },
            now,
          ),
        );

/** The key of a call is the id of the event that asks for it. Effects never run for imported facts. */
export const effectWishes =
  (effect: Effect): Wishes =>
  (event, now) => {
    const request = event.meta.origin === 'IMPORT' ? null : effect.request(event);
    if (request === null) return [];
    return [
      {
        ask: {
          ...askedBy(event, 0),
          id: askId(`${event.meta.id}/${effect.name}`),
          asker: effect.name,
          kind: 'EFFECT',
          key: null,
          dueAt: now,
          content: request,
        },
      },
    ];
  };

const askedBy = ({ meta }: Recorded, ordinal: number) => ({
  stream: meta.stream,
  position: meta.position,
  ordinal,
  causationId: meta.id,
  correlationId: meta.correlationId,
});

const wishOf = (reaction: Reaction<Command>, ask: Omit<Ask, 'key' | 'dueAt' | 'content'>, now: Date): Wish => {
  if ('forget' in reaction) return { forget: reaction.forget };
  if ('ask' in reaction)
    return { ask: { ...ask, key: null, dueAt: now, content: { type: reaction.ask.type, data: reaction.ask.data } } };
  const { type, data } = reaction.command;
  return { ask: { ...ask, key: reaction.remind, dueAt: new Date(reaction.dueAt), content: { type, data } } };
};
