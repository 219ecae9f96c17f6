import { removeRunFolder } from './run-folder.js';

export default async () => {
  const { folder, timer, cluster } = globalThis.testRun;
  clearInterval(timer);
  const stop = await cluster;
  await stop?.();
  removeRunFolder(folder);
};
