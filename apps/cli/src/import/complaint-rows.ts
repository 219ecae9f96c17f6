import type { ImportKind } from './import-kind.js';
import { loadMapping, SHIPPED } from './mapping/load-mapping.js';
import { type RowTold, rowReader } from './mapping/row-reader.js';
import { rowImport } from './row-import.js';

/** Rows that become complaints. */
export const complaintRows: ImportKind<RowTold> = {
  shipped: SHIPPED,
  load: async (nameOrPath) => {
    const { name, hash, mapping } = await loadMapping(nameOrPath);
    const { source, file } = mapping;
    return { name, hash, source, file, readerFor: (header) => rowReader(mapping, header) };
  },
  importRow: rowImport,
};
