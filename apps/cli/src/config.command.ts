import { Command } from 'commander';
import { describeSettings, unknownSettings } from '#settings';
import { table } from './table.js';

export const configCommand = (): Command =>
  new Command('config')
    .description('every setting: its value, where that comes from, and what it is for; secrets masked')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: true }) => {
      const settings = describeSettings(process.env);
      if (json) return void process.stdout.write(`${JSON.stringify(settings, null, 2)}\n`);
      process.stdout.write(
        table(
          ['SETTING', 'VALUE', 'ORIGIN', 'FOR'],
          settings.map(({ name, value, origin, description }) => [name, value || '-', origin, description]),
        ),
      );
      for (const name of unknownSettings(process.env))
        process.stdout.write(`There is no setting ${name}: is it misspelt?\n`);
    });
