import { Logger } from '@nestjs/common';
import { type Effect, type Json, Rejection } from '#event-sourcing';
import { Pulse } from '#event-store';
import { idsIn } from '#values';
import type { Asks, ClaimedAsk } from './asks.js';
import type { Clock } from './clock.js';
import type { CommandRouter } from './command-router.js';

const BATCH = 100;
const TRIES = 5;
/** At least so often it looks for what is due. */
export const LOOKS_EVERY_MS = 1_000;
const outcomeId = idsIn('8a0c3a0e-2d5b-5b0f-9a55-3a1d7a3f9b61');

/** Seconds until a failed try is repeated. */
const PAUSES = [1, 5, 30, 120];

/** Does what policies and effects asked for, as it comes due: sends commands, calls the outside, records the outcomes. */
export class Dispatcher {
  private readonly logger = new Logger(Dispatcher.name);
  /** Beats when something was asked for that is due soon. */
  readonly asked = new Pulse();

  constructor(
    private readonly asks: Asks,
    private readonly router: CommandRouter,
    private readonly effects: ReadonlyMap<string, Effect>,
    private readonly clock: Clock,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const seen = this.asked.count;
      try {
        if (!(await this.doDue())) await this.asked.next(seen, await this.pause(), signal);
      } catch (error) {
        this.logger.warn(`What policies asked for waits: ${messageOf(error)}`);
        await this.asked.next(seen, LOOKS_EVERY_MS, signal);
      }
    }
  }

  /** Does one batch of what is due now; returns how many. */
  async doDue(): Promise<number> {
    const claimed = await this.asks.claim(this.clock.now(), BATCH);
    await Promise.all(claimed.map((ask) => this.do(ask)));
    return claimed.length;
  }

  private async pause(): Promise<number> {
    const next = await this.asks.nextDueIn(this.clock.now());
    return next === null ? LOOKS_EVERY_MS : Math.max(10, Math.min(next, LOOKS_EVERY_MS));
  }

  private async do(ask: ClaimedAsk): Promise<void> {
    try {
      await (ask.kind === 'POLICY' ? this.send(ask, ask.id, ask.content as Asked) : this.call(ask));
      await this.asks.settle(ask.id, 'DONE');
    } catch (error) {
      if (error instanceof Rejection)
        await this.asks.settle(ask.id, 'REFUSED', { code: error.code, message: error.message });
      else await this.fail(ask, error);
    }
  }

  /** The outcome is recorded under an id derived from the key, so that a repeated call records it once. */
  private async call(ask: ClaimedAsk): Promise<void> {
    const effect = this.effects.get(ask.asker);
    if (!effect) throw new Error(`This version knows no effect ${ask.asker}.`);
    await this.send(ask, outcomeId(ask.id), await effect.call(ask.content, ask.causationId));
  }

  private async send(ask: ClaimedAsk, id: string, { type, data }: Asked): Promise<void> {
    await this.router.send({
      id,
      type,
      data,
      by: 'system',
      roles: ['system'],
      at: this.clock.now().toISOString(),
      causationId: ask.causationId,
      correlationId: ask.correlationId,
    });
  }

  private async fail(ask: ClaimedAsk, error: unknown): Promise<void> {
    this.logger.warn(`${ask.asker} failed at try ${ask.tries} for ${ask.stream}: ${messageOf(error)}`);
    if (ask.tries >= TRIES) return this.asks.settle(ask.id, 'FAILED', { message: messageOf(error) });
    const pause = PAUSES[ask.tries - 1] ?? 120;
    return this.asks.tryAgainAt(ask.id, new Date(this.clock.now().getTime() + pause * 1_000), messageOf(error));
  }
}

type Asked = Readonly<{ type: string; data: Json }>;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
