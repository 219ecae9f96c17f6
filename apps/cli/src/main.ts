#!/usr/bin/env -S node --max-semi-space-size=64
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { complain } from '../../worker/src/program.js';

/** Loading all of a command takes a second or two of CPU: only the one that is asked for is loaded. */
const COMMANDS = new Map<string | undefined, () => Promise<Command>>([
  ['start', async () => (await import('./start.command.js')).startCommand()],
  ['status', async () => (await import('./status.command.js')).statusCommand()],
  ['config', async () => (await import('./config.command.js')).configCommand()],
  ['import', async () => (await import('./import/import.command.js')).importCommand()],
  ['identify', async () => (await import('./identify/identify.command.js')).identifyCommand()],
  ['evaluate', async () => (await import('./evaluate/evaluate.command.js')).evaluateCommand()],
  ['simulate', async () => (await import('./simulate/simulate.command.js')).simulateCommand()],
  ['backup', async () => (await import('./backup/backup.command.js')).backupCommand()],
  ['restore', async () => (await import('./backup/backup.command.js')).restoreCommand()],
  ['store', async () => (await import('./store/store.command.js')).storeCommand()],
  ['projections', async () => (await import('./projections/projections.command.js')).projectionsCommand()],
]);

const load = COMMANDS.get(process.argv[2]);
const commands = load ? [await load()] : await Promise.all([...COMMANDS.values()].map((each) => each()));

const program = new Command('aftercare')
  .description(
    'After-sales service: complaints, repairs and returns as events. Settings come from the environment; "aftercare config" lists them.',
  )
  .showHelpAfterError('(aftercare --help lists the commands)')
  .exitOverride();

/** Options that commands do not take from the program by themselves: how they exit and what they say to mistakes. */
const inherit = (parent: Command): void => {
  for (const command of parent.commands) inherit(command.copyInheritedSettings(parent));
};

commands.forEach((command) => program.addCommand(command));
inherit(program);
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode && 2);
  complain(error);
  process.exit(1);
}
