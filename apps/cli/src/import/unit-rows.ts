import type { ImportKind, ImportRow, Send } from './import-kind.js';
import { loadBy } from './mapping/load-mapping.js';
import { unitMappingSchema } from './mapping/unit-mapping.js';
import { type UnitTold, unitReader } from './mapping/unit-reader.js';
import { seen, unchanged } from './row-import.js';
import { unitRegistration } from './unit-commands.js';

/** The mapping that ships, for files with the columns that UNITS.md lists. */
export const UNIT_MAPPING = 'units';

/** Registers the unit that a row tells; one that is known with the same facts stays as it is. */
const unitImport =
  (send: Send, startedAfter: string): ImportRow<UnitTold> =>
  async (row, context) => {
    try {
      return seen(await send(unitRegistration(row, context)), 'REGISTERED', startedAfter);
    } catch (error) {
      return unchanged(error);
    }
  };

/** Rows that become units. */
export const unitRows: ImportKind<UnitTold> = {
  shipped: [UNIT_MAPPING],
  load: async (nameOrPath) => {
    const { name, hash, mapping } = await loadBy(unitMappingSchema, [UNIT_MAPPING], nameOrPath);
    const { source, file } = mapping;
    return { name, hash, source, file, readerFor: (header) => unitReader(mapping, header) };
  },
  importRow: unitImport,
};
