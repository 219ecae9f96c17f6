import type { Known, PageFold } from './page-fold.js';
import type { Row } from './projection.js';

/** As many rows change at least before they are written. */
const ROWS = 4_000;

/** How many rows are remembered from one transaction to the next, changed or not. */
const KNOWN = { BEHIND: 5_000, NEAR: 500 } as const;

/** What several pages came to can't be written: they are to be read again, to be written each by itself. */
export class ReadAgain extends Error {
  override readonly name = 'ReadAgain';
}

/**
 * The pages behind the head that are written at once, because a row that changes often is written less often then; and the
 * rows as they are, for as long as nobody else moves the checkpoint.
 */
export class Stretch<R extends Row> {
  private waiting: PageFold<R> | null = null;
  private wasRefused = false;
  private known: Known<R> = new Map();

  constructor(private readonly begin: (known: Known<R>) => Promise<PageFold<R>>) {}

  /** Whether there are pages that are folded and not written. */
  get waits(): boolean {
    return this.waiting !== null;
  }

  /** What waits, to go on with it and then to keep or to write it; or the beginning of something new. */
  async take(isBehind: boolean): Promise<PageFold<R>> {
    const { waiting } = this;
    this.waiting = null;
    if (waiting) return waiting;
    if (this.known.size > (isBehind ? KNOWN.BEHIND : KNOWN.NEAR)) this.known = new Map();
    return this.begin(this.known);
  }

  /** Has it wait for the next page; false where it is to be written now. */
  keep(fold: PageFold<R>): boolean {
    if (this.wasRefused || fold.changed.size >= ROWS) return false;
    this.waiting = fold;
    return true;
  }

  /** From now on each page is written by itself. */
  refused({ message }: Error): ReadAgain {
    this.wasRefused = true;
    return new ReadAgain(message);
  }

  forget(): void {
    this.waiting = null;
    this.known = new Map();
  }
}
