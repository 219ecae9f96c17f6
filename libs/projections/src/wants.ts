import type { EntityManager } from 'typeorm';
import type { Recorded } from '#event-sourcing';
import type { Asks } from './asks.js';
import type { Checkpoints } from './checkpoints.js';
import type { Clock } from './clock.js';
import type { Wanted } from './projection.js';

/** What an event led a projection to want. */
export type WantedBy = Readonly<{ wanted: Wanted; event: Recorded }>;

/** Writes what a projection wants done, but for what the version that it replaces has asked for already. */
export class Wants {
  constructor(
    private readonly asks: Asks,
    private readonly checkpoints: Checkpoints,
    private readonly clock: Clock,
    private readonly asked: () => void,
  ) {}

  /** In the transaction that moves the checkpoint of this name. */
  async write(manager: EntityManager, name: string, all: readonly WantedBy[]): Promise<void> {
    const replaced = await this.checkpoints.replacedUpTo(manager, name);
    const asker = name.split(':')[1] ?? name;
    const fresh = all.filter(({ event }) => event.meta.position > replaced);
    const wishes = fresh.map((each, ordinal) => ({ ask: { ...askOf(each, this.clock.now()), asker, ordinal } }));
    if (wishes.length) await this.asks.apply(manager, asker, wishes);
  }

  /** To be called when that is committed. */
  tell(): void {
    this.asked();
  }
}

const askOf = ({ wanted: { id, command, key, dueAt }, event: { meta } }: WantedBy, now: Date) => ({
  id,
  kind: 'POLICY' as const,
  key,
  stream: meta.stream,
  position: meta.position,
  causationId: meta.id,
  correlationId: meta.correlationId,
  dueAt: dueAt === null ? now : new Date(dueAt),
  content: command,
});
