import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import './typescript.js';
import { useGlobals } from './jest-globals.js';
import { stackTrace } from './stack-trace.js';

const require = createRequire(import.meta.url);
const { default: circus } = require('jest-circus/runner');
const HANDLERS = Symbol.for('EVENT_HANDLERS');

/**
 * Jest's own runner of one spec file, with the modules of the process instead of a world of their own for each file:
 * Nest, GraphQL and the sources are loaded once in a worker, as they are in the service. What a module keeps is therefore
 * seen by the next spec file: keep nothing there that it should not see.
 */
export default (...given) => {
  const [globalConfig, config, environment, runtime, ...file] = given;
  Error.prepareStackTrace = stackTrace;
  const native = Object.assign(Object.create(runtime), {
    requireInternalModule: anew,
    setGlobalsForRuntime: useGlobals,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (path) => import(pathToFileURL(path)),
  });
  return circus(globalConfig, config, environment, native, ...file);
};

/** Circus keeps the tests that it finds: every file has one of its own. */
const anew = (path) => {
  delete globalThis[HANDLERS];
  delete require.cache[path];
  return require(path);
};
