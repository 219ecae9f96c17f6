import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ServiceModule } from '../../worker/src/service.module.js';
import { withGround } from './with-ground.js';

/** Works with what the service is made of, on its database, beside a service that may run. `folder` is the data folder. */
export const withService = <T>(work: (app: INestApplicationContext, folder: string) => Promise<T>): Promise<T> =>
  withGround(async (ground, settings) => {
    const service = ServiceModule.register(ground, settings, { work: false });
    const app = await NestFactory.createApplicationContext(service, { logger: ['fatal'], abortOnError: false });
    try {
      return await work(app, ground.folder);
    } finally {
      await app.close();
    }
  });
