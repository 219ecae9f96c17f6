import { OperatorError } from '#settings';

/**
 * Runs a program until Ctrl-C or SIGTERM, then stops it in order; a second signal ends it at once. What a person can put
 * right is said in one sentence, without a stack, with exit code 1.
 */
export const runUntilSignal = async (start: () => Promise<() => Promise<void>>): Promise<void> => {
  process.on('unhandledRejection', (error) => complain(error));
  try {
    const stop = await untilSignalled(start());
    await stop?.();
    process.exit(0);
  } catch (error) {
    complain(error);
    process.exit(1);
  }
};

export const complain = (error: unknown): void => {
  const isKnown = error instanceof OperatorError;
  process.stderr.write(`${isKnown ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
};

/** What `starting` gives, once a signal came; one that comes while it still starts counts too. */
const untilSignalled = async <T>(starting: Promise<T>): Promise<T> => {
  const signalled = new Promise<void>((resolve) => {
    let signals = 0;
    const receive = () => {
      signals += 1;
      if (signals > 1) process.exit(130);
      process.stderr.write('Stopping; a second signal stops at once.\n');
      resolve();
    };
    process.on('SIGINT', receive).on('SIGTERM', receive);
  });
  const started = await starting;
  await signalled;
  return started;
};
