#!/usr/bin/env node
import 'reflect-metadata';
import { loadSettings, unknownSettings } from '#settings';
import { runUntilSignal } from '../../worker/src/program.js';
import { banner } from './banner.js';
import { startService } from './start.js';

await runUntilSignal(async () => {
  for (const name of unknownSettings(process.env))
    process.stderr.write(`There is no setting ${name}: is it misspelt?\n`);
  const settings = loadSettings(process.env);
  const service = await startService(settings, { work: settings.AFTERCARE_WORK === 'on' });
  process.stdout.write(await banner(service));
  return service.close;
});
