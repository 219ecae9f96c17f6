import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import './typescript.js';
import { makeRunFolder } from './run-folder.js';

/** PostgreSQL starts when the first spec asks for a database (a file in the run's folder), so pure specs wait for nothing. */
export default () => {
  const folder = makeRunFolder();
  process.env.AFTERCARE_TEST_RUN = folder;
  globalThis.testRun = { folder };
  globalThis.testRun.timer = setInterval(() => {
    if (!existsSync(join(folder, 'asked'))) return;
    clearInterval(globalThis.testRun.timer);
    globalThis.testRun.cluster = start(folder);
  }, 20).unref();
};

const start = async (folder) => {
  try {
    const { startTestCluster } = await import('./test-cluster.ts');
    return await startTestCluster(folder);
  } catch (error) {
    writeFileSync(join(folder, 'failure'), String(error));
    return () => undefined;
  }
};
