/** Exit code of what ended by Ctrl-C. */
export const INTERRUPTED = 130;

/** Aborted by the first Ctrl-C, after which `rest` is still done; the second ends the program at once. */
export const interruption = (rest: string): AbortSignal => {
  const interrupted = new AbortController();
  process.on('SIGINT', () => {
    if (interrupted.signal.aborted) process.exit(INTERRUPTED);
    process.stderr.write(`\nStopping after ${rest}; Ctrl-C again stops at once.\n`);
    interrupted.abort();
  });
  return interrupted.signal;
};
