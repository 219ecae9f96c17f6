import './typescript.js';

export default async () => {
  const { startTestCluster } = await import('./test-cluster.ts');
  globalThis.stopTestCluster = await startTestCluster();
};
