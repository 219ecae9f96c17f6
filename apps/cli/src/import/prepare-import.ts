import { resolve } from 'node:path';
import { OperatorError } from '#settings';
import { type CsvRecord, csvRecords } from './file/csv-records.js';
import { openSource, type SourceFile } from './file/source-file.js';
import { type LoadedMapping, loadMapping, SHIPPED } from './mapping/load-mapping.js';
import { type RowReader, rowReader } from './mapping/row-reader.js';

/** A file and how its rows are read, both known to be right as far as its first line tells. */
export type PreparedImport = Readonly<{
  source: SourceFile;
  loaded: LoadedMapping;
  header: readonly string[];
  reader: RowReader;
  /** The rows behind the header. */
  records: AsyncGenerator<CsvRecord>;
  rejectsPath: string;
}>;

type Asked = Readonly<{ file: string; mapping: string; rejects: string | null }>;

/** @throws OperatorError where file or mapping are missing or wrong, or do not fit each other */
export const prepareImport = async (asked: Asked, stdin: AsyncIterable<Buffer>): Promise<PreparedImport> => {
  const loaded = await loadMapping(asked.mapping);
  const source = await openSource(asked.file, stdin);
  const rejectsPath = resolve(asked.rejects ?? `${source.name.replace(/(\.csv)?(\.gz)?$/, '')}.rejects.csv`);
  if (rejectsPath === resolve(asked.file))
    throw new OperatorError(`Rejected rows would overwrite ${asked.file}: name another file with --rejects.`);
  const { file } = loaded.mapping;
  const records = csvRecords(source.bytes, file);
  const header = file.columns ?? (await firstLine(records, source.name));
  return { source, loaded, header, reader: await readerFor(loaded, header), records, rejectsPath };
};

const firstLine = async (records: AsyncGenerator<CsvRecord>, name: string): Promise<readonly string[]> => {
  const first = await records.next();
  if (first.done) throw new OperatorError(`There is nothing in ${name}: give a CSV file with a line of column names.`);
  if ('refused' in first.value)
    throw new OperatorError(`The line of column names in ${name} ${first.value.refused}: correct it.`);
  return first.value.cells;
};

const readerFor = async ({ mapping }: LoadedMapping, header: readonly string[]): Promise<RowReader> => {
  const reader = rowReader(mapping, header);
  if (reader.missing.length === 0) return reader;
  const names = reader.missing.map((name) => `"${name}"`).join(', ');
  const other = await fitting(header);
  throw new OperatorError(
    `The file lacks ${reader.missing.length === 1 ? 'the column' : 'the columns'} ${names} that the mapping reads: ` +
      (other
        ? `the mapping ${other} fits this file.`
        : 'choose another mapping, or mark as optional what may be absent.'),
  );
};

/** The mapping that ships for files with this header, if any. */
const fitting = async (header: readonly string[]): Promise<string | null> => {
  for (const name of SHIPPED) {
    const { mapping } = await loadMapping(name);
    if (rowReader(mapping, header).missing.length === 0) return name;
  }
  return null;
};
