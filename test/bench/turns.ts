import type { Ground } from './ground.js';

/** What happens on standard error while a bench runs. */
export const say = (text: string): void => void process.stderr.write(`  ${text}\n`);

type Turns<T> = Readonly<Record<string, () => Promise<T>>>;

/** Each in turn, A B C A B C, so that none has the better moment; a checkpoint before every turn. */
export const inTurns = async <T, Names extends string>(
  ground: Pick<Ground, 'checkpoint'>,
  rounds: number,
  turns: Turns<T> & Readonly<Record<Names, () => Promise<T>>>,
): Promise<Record<Names, T[]>> => {
  const results = new Map<string, T[]>(Object.keys(turns).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, turn] of Object.entries(turns)) {
      await ground.checkpoint();
      results.get(name)?.push(await turn());
    }
  return Object.fromEntries(results) as Record<Names, T[]>;
};
