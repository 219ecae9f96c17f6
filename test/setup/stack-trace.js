import { findSourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Where an error comes from, in the sources, as Jest reads it. Needs `process.setSourceMapsEnabled(true)`. */
export const stackTrace = (error, frames) =>
  [String(error), ...frames.map((frame) => `    at ${at(frame)}`)].join('\n');

const at = (frame) => {
  const file = frame.getFileName() ?? frame.getEvalOrigin() ?? '';
  const found = findSourceMap(file)?.findEntry(frame.getLineNumber() - 1, frame.getColumnNumber() - 1);
  if (!found?.originalSource) return String(frame);
  const place = `${fileURLToPath(found.originalSource)}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  const name = frame.getFunctionName();
  return name ? `${name} (${place})` : place;
};
