import { resolve } from 'node:path';
import { OperatorError } from '#settings';
import { type CsvRecord, csvRecords } from './file/csv-records.js';
import { openSource, type SourceFile } from './file/source-file.js';
import type { ImportKind, LoadedMapping, RowReader, Told } from './import-kind.js';

/** A file and how its rows are read, both known to be right as far as its first line tells. */
export type PreparedImport<T extends Told> = Readonly<{
  source: SourceFile;
  loaded: LoadedMapping<T>;
  header: readonly string[];
  reader: RowReader<T>;
  /** The rows behind the header. */
  records: AsyncGenerator<CsvRecord>;
  rejectsPath: string;
}>;

type Asked = Readonly<{ file: string; mapping: string; rejects: string | null }>;

/** @throws OperatorError where file or mapping are missing or wrong, or do not fit each other */
export const prepareImport = async <T extends Told>(
  kind: ImportKind<T>,
  asked: Asked,
  stdin: AsyncIterable<Buffer>,
): Promise<PreparedImport<T>> => {
  const loaded = await kind.load(asked.mapping);
  const source = await openSource(asked.file, stdin);
  const rejectsPath = resolve(asked.rejects ?? `${source.name.replace(/(\.csv)?(\.gz)?$/, '')}.rejects.csv`);
  if (rejectsPath === resolve(asked.file))
    throw new OperatorError(`Rejected rows would overwrite ${asked.file}: name another file with --rejects.`);
  const { file } = loaded;
  const records = csvRecords(source.bytes, file);
  const header = file.columns ?? (await firstLine(records, source.name));
  return { source, loaded, header, reader: await readerFor(kind, loaded, header), records, rejectsPath };
};

const firstLine = async (records: AsyncGenerator<CsvRecord>, name: string): Promise<readonly string[]> => {
  const first = await records.next();
  if (first.done) throw new OperatorError(`There is nothing in ${name}: give a CSV file with a line of column names.`);
  if ('refused' in first.value)
    throw new OperatorError(`The line of column names in ${name} ${first.value.refused}: correct it.`);
  return first.value.cells;
};

const readerFor = async <T extends Told>(
  kind: ImportKind<T>,
  loaded: LoadedMapping<T>,
  header: readonly string[],
): Promise<RowReader<T>> => {
  const reader = loaded.readerFor(header);
  if (reader.missing.length === 0) return reader;
  const names = reader.missing.map((name) => `"${name}"`).join(', ');
  const other = await fitting(kind, header);
  throw new OperatorError(
    `The file lacks ${reader.missing.length === 1 ? 'the column' : 'the columns'} ${names} that the mapping reads: ` +
      (other
        ? `the mapping ${other} fits this file.`
        : 'choose another mapping, or mark as optional what may be absent.'),
  );
};

/** The mapping that ships for files with this header, if any. */
const fitting = async <T extends Told>(kind: ImportKind<T>, header: readonly string[]): Promise<string | null> => {
  for (const name of kind.shipped) {
    const { readerFor } = await kind.load(name);
    if (readerFor(header).missing.length === 0) return name;
  }
  return null;
};
