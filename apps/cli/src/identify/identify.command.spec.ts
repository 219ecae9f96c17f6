import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { identifyCommand } from './identify.command.js';

/** What the command says to these arguments where it does not run. */
const said = async (exitCode: number, ...args: string[]) => {
  const texts: string[] = [];
  const quiet = (command: Command): Command => {
    command.commands.forEach(quiet);
    const write = (text: string) => texts.push(text);
    return command.exitOverride().configureOutput({ writeOut: write, writeErr: write });
  };
  const running = quiet(identifyCommand()).parseAsync(['complaints', ...args], { from: 'user' });
  await expect(running).rejects.toMatchObject({ name: 'CommanderError', exitCode });
  return texts.join('').replace(/\s+/g, ' ');
};

describe('aftercare identify complaints', () => {
  it('explains itself: what it does and every option', async () => {
    const help = await said(0, '--help');
    for (const words of [
      'Usage: identify complaints [options]',
      'ties complaints to products and units of the catalogue; those that are tied stay as they are',
      '--mapping <file> a YAML file that says which products the complaints mean',
      '--dry-run look everything up, tie nothing',
      '--limit <complaints> look at so many complaints at most',
      '--json the summary as JSON',
    ])
      expect(help).toContain(words);
  });

  it('asks for a mapping, and for whole numbers', async () => {
    expect(await said(1)).toContain("required option '--mapping <file>' not specified");
    expect(await said(1, '--mapping', 'a.yaml', '--limit', '0')).toContain('It must be a whole number from 1.');
  });
});
