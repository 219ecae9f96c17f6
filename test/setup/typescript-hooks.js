import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const GLOBALS = new URL('./jest-globals.js', import.meta.url).href;

export const resolve = (specifier, context, next) => {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  const inSource = context.parentURL?.startsWith('file:') && !context.parentURL.includes('/node_modules/');
  if (!inSource) return next(specifier, context);
  const conditions = ['source', ...context.conditions];
  const isSource = specifier.startsWith('.') && context.parentURL.endsWith('.ts');
  return next(isSource ? specifier.replace(/\.js$/, '.ts') : specifier, { ...context, conditions });
};

export const load = async (url, context, next) => {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { filename, sourceMaps: false });
  return { format: 'module', source: code, shortCircuit: true };
};
