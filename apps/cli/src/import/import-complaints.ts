import { complaintRows } from './complaint-rows.js';
import { type ImportOptions, type ImportParts, importRows } from './import-rows.js';
import type { Summary } from './summary.js';

/** Imports the rows of a CSV file as complaints: see `importRows`. */
export const importComplaints = (options: ImportOptions, parts: ImportParts): Promise<Summary> =>
  importRows(complaintRows, options, parts);
