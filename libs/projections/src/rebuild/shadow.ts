import type { DataSource, EntityManager } from 'typeorm';
import { isOutage } from '#event-store';
import { OperatorError } from '#settings';
import type { Checkpoints } from '../checkpoints.js';
import type { DecodedPage, LogReader } from '../log-reader.js';
import { Progress } from '../progress.js';
import type { Projection } from '../projection.js';
import { checkpointName, Projector } from '../projector.js';
import { ReadAgain } from '../stretch.js';
import { Unfoldable } from '../unfoldable.js';

/** Name of the projection that fills the other table, with a checkpoint and tombstones of its own. */
export const shadowName = (name: string): string => `${name}~rebuild`;

export type ShadowParts = Readonly<{
  /** Over the schema `rebuild`. */
  dataSource: DataSource;
  checkpoints: Checkpoints;
  log: LogReader;
}>;

/** The table that shall replace the one of a projection, while it is filled. */
export class Shadow {
  readonly table: string;
  readonly feed: string;
  readonly checkpoint: string;
  /** How many events the table has seen since this began. */
  folded = 0;
  /** Up to where the table has seen the log. */
  position = '';
  private readonly read = { upTo: '', events: 0 };
  private readonly projector: Projector<{ id: string; position: string }>;

  constructor(
    private readonly projection: Projection,
    private readonly parts: ShadowParts,
  ) {
    const { rowsOf: _, ...shadowed } = { ...projection, name: shadowName(projection.name) };
    this.feed = shadowed.name;
    this.checkpoint = checkpointName(shadowed);
    this.table = parts.dataSource.getMetadata(projection.view).tableName;
    this.projector = new Projector(shadowed, {
      ...parts,
      progress: new Progress(),
      listener: { notify: () => undefined },
    });
  }

  async open(): Promise<void> {
    this.position = await this.parts.checkpoints.open(this.checkpoint, 'BEGINNING');
    this.read.upTo = this.position;
  }

  /**
   * Folds the next page, or writes what the last ones came to; false where there is neither. Nothing behind `limit` is folded:
   * what asks for commands does so in the table that is read.
   *
   * @throws OperatorError that names the event which can't be folded
   */
  async step(limit: string | null = null): Promise<boolean> {
    const read = await this.parts.log.alone(this.read.upTo, this.projection.categories);
    const page = limit === null || read.upTo <= limit ? read : upTo(limit, read);
    if (page.upTo === this.position) return false;
    await this.foldOrSay(page);
    return true;
  }

  /** Nothing of it is left but the table. */
  async forget(manager: EntityManager): Promise<void> {
    await manager.query('DELETE FROM work.checkpoint WHERE name = $1', [this.checkpoint]);
    await manager.query('DELETE FROM work.tombstone WHERE feed = $1', [this.feed]);
  }

  private async foldOrSay(page: DecodedPage): Promise<void> {
    try {
      await this.fold(page).catch((error: unknown) => this.foldOneByOne(page, error));
    } catch (error) {
      if (error instanceof Unfoldable) throw this.stopped(error);
      if (!(error instanceof ReadAgain)) throw error;
      this.projector.forget();
      Object.assign(this.read, { upTo: this.position, events: 0 });
    }
  }

  private async fold(page: DecodedPage): Promise<void> {
    const isWritten = await this.projector.handle(page, this.position);
    this.read.upTo = page.upTo;
    this.read.events += page.events.length;
    if (isWritten) this.seen(page.upTo);
    else if (!page.full) await this.writeUpTo(page.upTo);
  }

  private async writeUpTo(position: string): Promise<void> {
    await this.projector.skip(this.position, position);
    this.seen(position);
  }

  private seen(position: string): void {
    this.position = position;
    this.folded += this.read.events;
    this.read.events = 0;
  }

  /** Where the database refuses a page, one of its events is to blame. */
  private async foldOneByOne(page: DecodedPage, reason: unknown): Promise<void> {
    if (reason instanceof Unfoldable || reason instanceof ReadAgain || isOutage(reason)) throw reason;
    this.projector.forget();
    for (const event of page.events)
      await this.fold({ ...page, events: [event], upTo: event.meta.position, full: false }).catch((error: Error) => {
        throw isOutage(error) ? error : new Unfoldable(event, error);
      });
    await this.writeUpTo(page.upTo);
    this.read.upTo = page.upTo;
  }

  private stopped({ message }: Unfoldable): OperatorError {
    return new OperatorError(
      `The rebuild of ${this.projection.name} stopped. ${message} Put right how it is folded, then run the command again: ` +
        'it goes on behind the events before it, and the table in use is as it was.',
    );
  }
}

const upTo = (limit: string, page: DecodedPage): DecodedPage => ({
  ...page,
  events: page.events.filter(({ meta }) => meta.position <= limit),
  upTo: limit,
  full: false,
});
