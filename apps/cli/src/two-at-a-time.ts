/**
 * Begins the work on each batch when there is room; two are on their way at a time. `close` is called in the order of the
 * batches, and after its first failure no more; what is on its way then is waited for.
 */
export const twoAtATime = async <Batch, Done>(
  batches: AsyncIterable<Batch>,
  begin: (batch: Batch) => Promise<Done>,
  close: (done: Promise<Done>) => Promise<void>,
): Promise<void> => {
  const onTheirWay: Promise<Done>[] = [];
  const closeFirst = async () => {
    const first = onTheirWay.shift();
    if (first) await close(first);
  };
  try {
    for await (const batch of batches) {
      onTheirWay.push(begin(batch));
      if (onTheirWay.length === 2) await closeFirst();
    }
    await closeFirst();
  } finally {
    await Promise.allSettled(onTheirWay);
  }
};
