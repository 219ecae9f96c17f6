import type { DataSource, EntityManager } from 'typeorm';
import type { Recorded } from '#event-sourcing';
import { isOutage, type Listener } from '#event-store';
import { CheckpointLost, type Checkpoints } from './checkpoints.js';
import type { Reader } from './follower.js';
import type { Held } from './held.js';
import type { DecodedPage, LogReader } from './log-reader.js';
import { type Known, PageFold } from './page-fold.js';
import { inOrder, type Mended, Parking } from './parking.js';
import type { Progress } from './progress.js';
import { concernsOthers, type Projection, type Row } from './projection.js';
import { Rows } from './rows.js';
import { Stretch } from './stretch.js';
import { asError, Unfoldable } from './unfoldable.js';
import type { Wants } from './wants.js';

/** The channel on which a worker tells the other processes that a projection moved. */
export const PROJECTIONS_CHANNEL = 'aftercare_projections';

export const checkpointName = ({ name, version }: Projection): string => `projection:${name}:${version}`;

export type ProjectorParts = Readonly<{
  dataSource: DataSource;
  checkpoints: Checkpoints;
  progress: Progress;
  listener: Pick<Listener, 'notify'>;
  log: LogReader;
  /** Absent where nothing is asked for: in a rebuild. */
  wants?: Wants;
}>;

/**
 * Folds pages into the rows of one projection, and writes each row once, with the checkpoint, in one transaction. Behind
 * the head it writes once for a stretch of pages, because what changes often is then written less often.
 */
export class Projector<R extends Row> implements Reader {
  readonly name: string;
  readonly categories: readonly string[];
  readonly from = 'BEGINNING' as const;
  private readonly rows: Rows<R>;
  /** Null where an event that can't be folded concerns more than its stream. */
  private readonly parking: Parking | null;
  private readonly stretch: Stretch<R>;

  constructor(
    private readonly projection: Projection<R>,
    private readonly parts: ProjectorParts,
  ) {
    this.name = checkpointName(projection as unknown as Projection);
    this.categories = projection.categories;
    this.rows = new Rows(parts.dataSource, projection);
    this.parking = projection.rowsOf === 'STREAM' ? new Parking(parts, this.name) : null;
    this.stretch = new Stretch((known) => this.begin(known));
  }

  async handle(page: DecodedPage, from: string): Promise<boolean> {
    const several = this.stretch.waits;
    const fold = await this.stretch.take(page.full);
    const failure = await this.foldAll(page.events, fold);
    if (!failure && page.full && this.stretch.keep(fold)) return false;
    const upTo = failure ? before(failure, page) : page.upTo;
    if (fold.isEmpty) this.parts.progress.set(this.projection.name, upTo);
    else if (several) await this.writeStretch(from, upTo, fold);
    else await this.writeOrSplit({ ...page, upTo }, from, fold);
    if (failure) throw failure;
    return !fold.isEmpty;
  }

  /** Writes what waits, if anything does. */
  async skip(from: string, to: string): Promise<void> {
    await this.writeStretch(from, to, await this.stretch.take(false));
  }

  forget(): void {
    this.stretch.forget();
    this.parking?.forget();
  }

  /** Folds what waits in parked streams, if it can be folded now, into rows that the change feed tells anew. */
  async mend(at: string): Promise<void> {
    if (!this.parking) return;
    this.stretch.forget();
    await this.parking.open();
    if (await this.parking.mend((events) => this.foldParked(events, at))) this.moved(at);
  }

  private async begin(known: Known<R>): Promise<PageFold<R>> {
    return new PageFold(this.projection, this.rows, (await this.parking?.open()) ?? null, known);
  }

  /** @throws ReadAgain where the database refuses it */
  private async writeStretch(from: string, to: string, fold: PageFold<R>): Promise<void> {
    try {
      await this.write(from, to, fold);
    } catch (error) {
      if (!fold.changed.size || isOutage(error) || error instanceof CheckpointLost) throw error;
      throw this.stretch.refused(asError(error));
    }
  }

  /** Folds all events but those of parked streams; gives the one that stops the projection, if any. */
  private async foldAll(events: readonly Recorded[], fold: PageFold<R>): Promise<Unfoldable | null> {
    await fold.prefetch(events);
    for (const event of events) {
      if (fold.held?.queue(event)) continue;
      try {
        await fold.fold(event);
      } catch (error) {
        if (isOutage(error)) throw error;
        if (!this.parks(event, asError(error), fold.held)) return new Unfoldable(event, asError(error));
      }
    }
    return null;
  }

  private async foldParked(events: readonly Recorded[], at: string): Promise<Mended> {
    const fold = new PageFold(this.projection, this.rows, null, new Map());
    const { handled, failure } = await inOrder(events, (event) => fold.foldLate(event));
    const write = async (manager: EntityManager) => {
      await this.parts.checkpoints.move(manager, this.name, at, at);
      const position = await this.rows.newest(manager, at);
      const late = fold.written().map((row) => ({ ...row, position }));
      await this.rows.writeAll(manager, late, { ids: fold.removed(), at: position });
    };
    return { handled, failure, write };
  }

  /** Where the database refuses what the page comes to, its halves are tried, until the event that it refuses is alone. */
  private async writeOrSplit(page: DecodedPage, from: string, fold: PageFold<R>): Promise<void> {
    try {
      await this.write(from, page.upTo, fold);
    } catch (error) {
      if (!fold.held || isOutage(error) || error instanceof CheckpointLost) throw error;
      this.forget();
      const [first, ...others] = page.events.filter(({ meta }) => meta.position <= page.upTo);
      if (others.length) await this.splitPage([first as Recorded, ...others], page, from);
      else await this.parkRefused(first as Recorded, asError(error), { from, to: page.upTo });
    }
  }

  private async splitPage(events: readonly Recorded[], page: DecodedPage, from: string): Promise<void> {
    const left = events.slice(0, events.length >> 1);
    const middle = left.at(-1)?.meta.position ?? from;
    const halves = { ...page, full: false };
    if (!(await this.handle({ ...halves, events: left, upTo: middle }, from))) await this.skip(from, middle);
    const right = { ...halves, events: events.slice(left.length), after: middle };
    if (!(await this.handle(right, middle))) await this.skip(middle, page.upTo);
  }

  private async parkRefused(event: Recorded, reason: Error, { from, to }: { from: string; to: string }): Promise<void> {
    const fold = await this.stretch.take(false);
    if (!this.parks(event, reason, fold.held)) throw new Unfoldable(event, reason);
    await this.write(from, to, fold);
  }

  /** Parks the stream of the event, unless the event concerns the rows of others. */
  private parks(event: Recorded, reason: Error, held: Held | null): boolean {
    const isOwn = held !== null && !concernsOthers(this.projection, event);
    if (isOwn) held.park(event, reason);
    return isOwn;
  }

  private async write(from: string, to: string, fold: PageFold<R>): Promise<void> {
    const { checkpoints, dataSource } = this.parts;
    const [written, removed] = [fold.written(), fold.removed()];
    if (fold.isEmpty) await checkpoints.pass(this.name, from, to);
    else if (this.fits(fold, written, removed))
      await this.rows.writeMoving(checkpoints, { name: this.name, from, to }, written);
    else
      await dataSource.transaction(async (manager) => {
        await checkpoints.move(manager, this.name, from, to);
        await this.rows.writeAll(manager, written, { ids: removed, at: to });
        await fold.held?.write(manager);
        if (fold.wanted.length) await this.parts.wants?.write(manager, this.name, fold.wanted);
      });
    if (fold.held) this.parking?.keep(fold.held);
    if (fold.wanted.length) this.parts.wants?.tell();
    this.moved(to);
  }

  /** Whether one statement does. */
  private fits({ held, wanted }: PageFold<R>, written: readonly R[], removed: readonly string[]): boolean {
    return held?.isEmpty !== false && !wanted.length && !removed.length && this.rows.fit(written);
  }

  private moved(to: string): void {
    const { progress, listener } = this.parts;
    progress.setParks(this.projection.name, this.parking?.isEmpty === false);
    progress.set(this.projection.name, to);
    listener.notify(PROJECTIONS_CHANNEL);
  }
}

/** Where the projection stands when it stops at an event of the page. */
const before = ({ event }: Unfoldable, { events, after }: DecodedPage): string =>
  events[events.indexOf(event) - 1]?.meta.position ?? after;
