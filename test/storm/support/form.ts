import { randomInt } from 'node:crypto';

/** `STORM=full` asks for the long form of every storm (minutes); without it they take the seconds that any run can spare. */
export const FULL = process.env['STORM'] === 'full';

export const form = <T>(short: T, full: T): T => (FULL ? full : short);

/** Says the seed of a storm's choices; `STORM_SEED` repeats those of an earlier run, though not its timing. */
export const seedOf = (storm: string): number => {
  const seed = Number(process.env['STORM_SEED'] ?? randomInt(2 ** 31));
  process.stderr.write(`${storm}: STORM_SEED=${seed}${FULL ? ' STORM=full' : ''}\n`);
  return seed;
};
