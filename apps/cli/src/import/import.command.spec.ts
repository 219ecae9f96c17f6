import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { importCommand } from './import.command.js';

/** The command as the program has it, except that what it says is kept and nothing exits. */
const complaints = () => {
  const said: string[] = [];
  const quiet = (command: Command): Command => {
    command.commands.forEach(quiet);
    return command
      .exitOverride()
      .configureOutput({ writeOut: (text) => said.push(text), writeErr: (text) => said.push(text) });
  };
  const command = quiet(importCommand());
  return { said, run: (...args: string[]) => command.parseAsync(['complaints', ...args], { from: 'user' }) };
};

const complaint = async (...args: string[]) => {
  const { said, run } = complaints();
  await expect(run(...args)).rejects.toMatchObject({ name: 'CommanderError', exitCode: 1 });
  return said.join('');
};

describe('aftercare import complaints', () => {
  it('explains itself: what it does, its file and every option', async () => {
    const { said, run } = complaints();
    await expect(run('--help')).rejects.toMatchObject({ exitCode: 0 });
    const help = said.join('').replace(/\s+/g, ' ');
    for (const words of [
      'Usage: import complaints [options] <file>',
      'registers the rows of a CSV file as complaints; rows that were imported before change nothing',
      'file a CSV file, zipped (.gz) or not; - for standard input',
      '--mapping <name> nhtsa, nhtsa-native, cfpb, or the path of a YAML file',
      '--batch <rows> rows sent at once (default: 500)',
      '--rejects <file> where rows go that can not be complaints (default: FILE.rejects.csv)',
      '--restart begin at the first row',
      '--dry-run read and check everything, import nothing',
      '--limit <rows> import so many rows at most',
      '--json the summary as JSON',
    ])
      expect(help).toContain(words);
  });

  it('asks for a file and a mapping', async () => {
    expect(await complaint('--mapping', 'nhtsa')).toContain("error: missing required argument 'file'");
    expect(await complaint('a.csv')).toContain("error: required option '--mapping <name>' not specified");
  });

  it.each(['0', '-1', '1.5', 'many', '', '1e9'])('takes whole numbers of rows only, unlike %j', async (rows) => {
    for (const option of ['--batch', '--limit'])
      expect(await complaint('a.csv', '--mapping', 'nhtsa', `${option}=${rows}`)).toContain(
        `argument '${rows}' is invalid. It must be a whole number from 1.`,
      );
  });

  it('knows no other options', async () =>
    expect(await complaint('a.csv', '--mapping', 'nhtsa', '--dryrun')).toContain("error: unknown option '--dryrun'"));
});
