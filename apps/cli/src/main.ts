#!/usr/bin/env -S node --max-semi-space-size=64
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { complain } from '../../worker/src/program.js';
import { backupCommand, restoreCommand } from './backup/backup.command.js';
import { configCommand } from './config.command.js';
import { identifyCommand } from './identify/identify.command.js';
import { importCommand } from './import/import.command.js';
import { projectionsCommand } from './projections/projections.command.js';
import { simulateCommand } from './simulate/simulate.command.js';
import { startCommand } from './start.command.js';
import { statusCommand } from './status.command.js';
import { storeCommand } from './store/store.command.js';

const program = new Command('aftercare')
  .description(
    'After-sales service: complaints, repairs and returns as events. Settings come from the environment; "aftercare config" lists them.',
  )
  .showHelpAfterError('(aftercare --help lists the commands)')
  .addCommand(startCommand())
  .addCommand(statusCommand())
  .addCommand(configCommand())
  .addCommand(importCommand())
  .addCommand(identifyCommand())
  .addCommand(simulateCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(storeCommand())
  .addCommand(projectionsCommand())
  .exitOverride();

/** Options that commands do not take from the program by themselves: how they exit and what they say to mistakes. */
const inherit = (parent: Command): void => {
  for (const command of parent.commands) inherit(command.copyInheritedSettings(parent));
};

inherit(program);
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode && 2);
  complain(error);
  process.exit(1);
}
