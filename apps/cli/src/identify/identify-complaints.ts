import type { DataSource } from 'typeorm';
import { complaintProjection } from '#complaints';
import { productProjection, unitProjection, unitRangeProjection } from '#products';
import type { Send } from '../import/import-kind.js';
import type { Progress } from '../import/progress.js';
import { asSentence } from '../outage-sentence.js';
import { twoAtATime } from '../two-at-a-time.js';
import { type ReadModels, whenCaughtUp } from './caught-up.js';
import { identify, type Outcome } from './identification.js';
import { type LoadedIdentification, labelOf, loadIdentification } from './identification-mapping.js';
import { type KnownRule, knownRules } from './known-rules.js';
import { productIn } from './product-rules.js';
import { type Summary, summaryOf } from './summary.js';
import { count, emptyTally, type Tally } from './tally.js';
import { tiesOf } from './tie.js';
import { countUntied, type UntiedComplaint, untiedComplaints } from './untied-complaints.js';

/** How many complaints are sent at once; twice as many may be on their way. */
const PAGE = 200;

export type IdentifyOptions = Readonly<{
  /** The path of a mapping. */
  mapping: string;
  /** Reads and looks up everything, sends nothing. */
  dryRun: boolean;
  /** How many complaints at most; null: all. */
  limit: number | null;
}>;

/** Where the complaints are. */
export type Place = ReadModels & Readonly<{ send: Send; dataSource: DataSource }>;

export type IdentifyParts = Readonly<{
  /** Called when the mapping is known to be well written. */
  withPlace: (work: (place: Place) => Promise<Summary>) => Promise<Summary>;
  /** Who identifies. */
  by: string;
  now: () => string;
  progress: Progress;
  say: (text: string) => void;
  /** Ends the run after the complaints that are on their way. */
  signal: AbortSignal;
}>;

/**
 * Ties complaints that name their product only in words to the products of the catalogue, and to units by their serial
 * numbers, as a mapping says. What is tied stays as it is; the same mapping ties nothing twice.
 *
 * @throws OperatorError where the mapping is wrong or names what the catalogue does not have, with nothing done; where a
 * read model stands still; after an outage
 */
export const identifyComplaints = async (options: IdentifyOptions, parts: IdentifyParts): Promise<Summary> => {
  const loaded = await loadIdentification(options.mapping);
  return parts.withPlace(async (place) => {
    try {
      await whenCaughtUp([productProjection.name], place, parts);
      const rules = parts.signal.aborted ? [] : await knownRules(loaded, place.dataSource);
      await whenCaughtUp(
        READ.map(({ name }) => name),
        place,
        parts,
      );
      return await run({ loaded, rules, place }, options, parts);
    } catch (error) {
      throw asSentence(error);
    }
  });
};

const READ = [unitProjection, unitRangeProjection, complaintProjection];

type Prepared = Readonly<{ loaded: LoadedIdentification; rules: readonly KnownRule[]; place: Place }>;

const run = async (prepared: Prepared, options: IdentifyOptions, parts: IdentifyParts): Promise<Summary> => {
  const started = performance.now();
  const { loaded, place } = prepared;
  const { dryRun, limit } = options;
  const { progress, signal } = parts;
  const tally = emptyTally();
  const total = Math.min(await countUntied(place.dataSource), limit ?? Number.POSITIVE_INFINITY);
  progress.start();
  const pages = untiedComplaints(place.dataSource, { size: PAGE, limit, signal });
  await twoAtATime(pages, handling(prepared, dryRun, parts), async (page) => {
    for (const { complaint, outcome } of await page) count(tally, complaint, outcome);
    progress.show({ rows: tally.lookedAt, read: tally.lookedAt, size: Math.max(total, tally.lookedAt) });
  }).finally(() => progress.stop());
  return summaryOf(tally, {
    mapping: labelOf(loaded),
    dryRun,
    complete: isComplete(tally, options, signal),
    seconds: (performance.now() - started) / 1_000,
  });
};

const isComplete = ({ lookedAt }: Tally, { limit }: IdentifyOptions, signal: AbortSignal): boolean =>
  !signal.aborted && (limit === null || lookedAt < limit);

type Handled = Readonly<{ complaint: UntiedComplaint; outcome: Outcome }>;

/** Handles one page of complaints; a failure is thrown when nothing of the page is on its way any more. */
const handling = ({ loaded, rules, place }: Prepared, dryRun: boolean, { by, now }: IdentifyParts) => {
  const to = { ruleFor: productIn(rules), units: loaded.mapping.units };
  const context = { label: labelOf(loaded), hash: loaded.hash, by, at: now() };
  return async (page: readonly UntiedComplaint[]): Promise<readonly Handled[]> => {
    const ties = await tiesOf(page, to, place.dataSource);
    const settled = await Promise.allSettled(
      ties.map(async (tie) => ({
        complaint: tie.complaint,
        outcome: await identify(tie, dryRun ? null : place.send, context),
      })),
    );
    return settled.map((each) => {
      if (each.status === 'rejected') throw each.reason;
      return each.value;
    });
  };
};
