import { type ImportOptions, type ImportParts, importRows } from './import-rows.js';
import type { Summary } from './summary.js';
import { unitRows } from './unit-rows.js';

/** Imports the rows of a CSV file as units: see `importRows`. */
export const importUnits = (options: ImportOptions, parts: ImportParts): Promise<Summary> =>
  importRows(unitRows, options, parts);
