import { isUuid } from '#values';
import type { RowReader, RowRefused, Told } from '../import-kind.js';
import type { Reader, Row } from './cells.js';
import { columnsOf } from './columns.js';
import { type Day, dateReader, dayReader } from './dates.js';
import { type Finding, type Notes, notebook, PROBLEMS, type Problem } from './problems.js';
import type { DateTerm, TextTerm } from './terms.js';
import { textReader } from './texts.js';
import type { UnitMapping } from './unit-mapping.js';

/** A row as a unit tells it. */
export type UnitTold = Told &
  Readonly<{
    sku: string;
    serial: string;
    batch: string | null;
    productionDate: string | null;
    region: string | null;
    customerId: string | null;
    shippedAt: string | null;
    soldAt: string | null;
    installedAt: string | null;
    site: string | null;
  }>;

/** How a mapping reads the rows of a file with this header. */
export const unitReader = (mapping: UnitMapping, header: Row): RowReader<UnitTold> => {
  const columns = columnsOf(header);
  const notes = notebook();
  const texts = textReaders(mapping, columns, notes);
  const days = dayReaders(mapping, columns, notes);
  const read = (row: Row): UnitTold | RowRefused => {
    if (row.length !== columns.count)
      return { refused: `has ${row.length} columns where the first line has ${columns.count}` };
    const told = { ...textsIn(texts, row), ...daysIn(days, row) };
    const findings = notes.taken();
    const { sku, serial, customerId } = told;
    if (sku === null || serial === null) return { refused: sku === null ? 'has no article number' : 'has no serial' };
    if (customerId !== null && !isUuid(customerId))
      return { refused: `names the customer ${customerId}, which is no UUID` };
    const wrong = findings.find(({ problem }) => isWrong(problem));
    return wrong ? { refused: sentence(wrong) } : { ...told, sku, serial, findings };
  };
  return { read, missing: columns.missing(), unused: columns.unused() };
};

type Columns = ReturnType<typeof columnsOf>;

/** Nobody looks at a single unit of thousands: a row with a fact that can not be true is put right, not left out in part. */
const isWrong = (problem: Problem): boolean =>
  ['UNREADABLE', 'TOO_EARLY', 'NOT_LISTED', 'UNLIKE_PATTERN'].includes(problem);

const sentence = ({ field, problem, given }: Finding): string =>
  `has a value for ${field} that ${PROBLEMS[problem].replace(/:.*/, '')}${given === null ? '' : `: ${given}`}`;

type TextField = 'sku' | 'serial' | 'batch' | 'region' | 'customerId' | 'site';
type DayField = 'productionDate' | 'shippedAt' | 'soldAt' | 'installedAt';
type Texts = Readonly<Record<TextField, (row: Row) => string | null>>;
type Days = Readonly<Record<DayField, (row: Row) => Day | null>>;

const noted = <Value>(read: Reader<Value>, notes: Notes, field: string): ((row: Row) => Value) => {
  const found = notes.of(field);
  return (row) => read(row, found);
};

const textReaders = ({ unit, file }: UnitMapping, columns: Columns, notes: Notes): Texts => {
  const text = (field: TextField) => {
    const term: TextTerm | undefined = unit[field];
    return term ? noted(textReader(term, { columns, repair: file.repairMisread }), notes, field) : () => null;
  };
  return {
    sku: text('sku'),
    serial: text('serial'),
    batch: text('batch'),
    region: text('region'),
    customerId: text('customerId'),
    site: text('site'),
  };
};

const dayReaders = (mapping: UnitMapping, columns: Columns, notes: Notes): Days => {
  const terms = { columns, repair: mapping.file.repairMisread, mapping, readDay: dayReader(mapping) };
  const day = (field: DayField) => {
    const term: DateTerm | undefined = mapping.unit[field];
    return term ? noted(dateReader(term, terms), notes, field) : () => null;
  };
  return {
    productionDate: day('productionDate'),
    shippedAt: day('shippedAt'),
    soldAt: day('soldAt'),
    installedAt: day('installedAt'),
  };
};

const textsIn = (texts: Texts, row: Row) => ({
  sku: texts.sku(row),
  serial: texts.serial(row),
  batch: texts.batch(row),
  region: texts.region(row),
  customerId: texts.customerId(row),
  site: texts.site(row),
});

const daysIn = (days: Days, row: Row) => ({
  productionDate: days.productionDate(row)?.date ?? null,
  shippedAt: instantIn(days.shippedAt(row)),
  soldAt: instantIn(days.soldAt(row)),
  installedAt: instantIn(days.installedAt(row)),
});

const instantIn = (day: Day | null): string | null => day?.instant ?? null;
