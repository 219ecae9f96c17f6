import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

/** Where an error comes from, in the sources, as Jest reads it. */
export const stackTrace = (error, frames) =>
  [String(error), ...frames.map((frame) => `    at ${at(frame)}`)].join('\n');

const at = (frame) => {
  const file = frame.getFileName() ?? '';
  if (!file.startsWith('file:') || !file.endsWith('.ts')) return String(frame);
  const found = sourceMapOf(file).findEntry(frame.getLineNumber() - 1, frame.getColumnNumber() - 1);
  if (!found?.originalSource) return String(frame);
  const place = `${fileURLToPath(file)}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  const name = frame.getFunctionName();
  return name ? `${name} (${place})` : place;
};

const sourceMaps = new Map();

/** Made when it is needed: sources are loaded without, as most of them never fail. */
const sourceMapOf = (url) => {
  const known = sourceMaps.get(url);
  if (known) return known;
  const filename = fileURLToPath(url);
  const { map } = transformSync(readFileSync(filename, 'utf8'), { filename, sourceMaps: true });
  const made = new SourceMap(JSON.parse(map));
  sourceMaps.set(url, made);
  return made;
};
