import { describe, expect, it } from '@jest/globals';
import { simulateCommand } from './simulate.command.js';

const GIVEN = ['--units', '10', '--months', '3', '--seed', '1'];

/** What the command says to arguments with which it does not begin. */
const said = async (...args: readonly string[]) => {
  const texts: string[] = [];
  const keep = (text: string) => void texts.push(text);
  const command = simulateCommand().exitOverride().configureOutput({ writeOut: keep, writeErr: keep });
  await expect(command.parseAsync(args, { from: 'user' })).rejects.toMatchObject({ name: 'CommanderError' });
  return texts.join('').replace(/\s+/g, ' ');
};

describe('aftercare simulate', () => {
  it('explains itself', async () => {
    const help = await said('--help');
    for (const words of ['Usage: simulate [options]', '--units <count>', '--dry-run', '--json', 'Examples:'])
      expect(help).toContain(words);
  });

  it('asks for units, months and a seed', async () => {
    expect(await said('--months', '3', '--seed', '1')).toContain("required option '--units <count>' not specified");
    expect(await said('--units', '3', '--months', '1')).toContain("required option '--seed <text>' not specified");
  });

  it.each(['0', '-1', '1.5', 'many', '', '1e3', '601'])('takes whole numbers of months, unlike %j', async (months) =>
    expect(await said(...GIVEN, `--months=${months}`)).toContain('It must be a whole number from 1 to 600.'),
  );

  it.each(['2025', '2025-02-30', 'today'])('takes a day to start on, unlike %j', async (start) =>
    expect(await said(...GIVEN, '--start', start)).toContain('It must be a day such as 2025-01-01.'),
  );
});
