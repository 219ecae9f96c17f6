import type { Recorded } from '#event-sourcing';

/** An event that a reader can't handle, with the reason. */
export class Unfoldable extends Error {
  override readonly name = 'Unfoldable';

  constructor(
    readonly event: Recorded,
    readonly reason: Error,
  ) {
    super(`The event ${event.type} (${event.meta.id}) of ${event.meta.stream} can not be handled: ${reason.message}`);
    this.stack = reason.stack ?? '';
  }
}

export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
