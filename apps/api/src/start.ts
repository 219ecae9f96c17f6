import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { correlationId, GRAPHQL_PATH } from '#graphql';
import { OperatorError, type Settings } from '#settings';
import { type Ground, openGround } from '../../worker/src/ground.js';
import { jsonLogger } from '../../worker/src/logger.js';
import { AppModule } from './app.module.js';
import { fastifyOptions } from './fastify-options.js';

export type Service = Readonly<{
  app: NestFastifyApplication;
  ground: Ground;
  url: string;
  close: () => Promise<void>;
}>;

/**
 * Starts everything that one machine needs, and gives what stops it in order.
 *
 * @throws OperatorError with what to do
 */
export const startService = async (settings: Settings, { work }: { work: boolean }): Promise<Service> => {
  const ground = await openGround(settings);
  try {
    const app = await listen(ground, settings, work);
    const close = async () => {
      await app.close();
      await ground.stop();
    };
    return { app, ground, url: `${await app.getUrl()}${GRAPHQL_PATH}`, close };
  } catch (error) {
    await ground.stop();
    throw error;
  }
};

const listen = async (ground: Ground, settings: Settings, work: boolean): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter(fastifyOptions(settings.AFTERCARE_TRUSTED_PROXIES));
  const logger = jsonLogger(settings.AFTERCARE_LOG_LEVEL, correlationId);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.register(ground, settings, { work }),
    adapter,
    { logger, abortOnError: false },
  );
  app.enableCors({ origin: [...settings.AFTERCARE_CORS_ORIGINS] });
  try {
    await app.listen(settings.AFTERCARE_PORT, settings.AFTERCARE_HOST);
    return app;
  } catch (error) {
    await app.close();
    throw listenProblem(error, settings);
  }
};

const listenProblem = (error: unknown, { AFTERCARE_PORT: port, AFTERCARE_HOST: host }: Settings): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new OperatorError(
      `Port ${port} is in use on ${host}: stop what uses it, or set AFTERCARE_PORT to another one (0 takes a free one).`,
    );
  if (code === 'EACCES')
    return new OperatorError(`This user may not listen on port ${port}: set AFTERCARE_PORT to one from 1024 up.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new OperatorError(`${host} is no address of this machine: correct AFTERCARE_HOST.`);
  return error;
};
