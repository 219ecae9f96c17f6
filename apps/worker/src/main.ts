#!/usr/bin/env node
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadSettings } from '#settings';
import { openGround } from './ground.js';
import { jsonLogger } from './logger.js';
import { runUntilSignal } from './program.js';
import { ServiceModule } from './service.module.js';

/** The work alone, beside APIs that run elsewhere. */
await runUntilSignal(async () => {
  const settings = loadSettings(process.env);
  const ground = await openGround(settings);
  const module = ServiceModule.register(ground, settings, { work: true });
  const app = await NestFactory.createApplicationContext(module, {
    logger: jsonLogger(settings.AFTERCARE_LOG_LEVEL),
    abortOnError: false,
  });
  return async () => {
    await app.close();
    await ground.stop();
  };
});
