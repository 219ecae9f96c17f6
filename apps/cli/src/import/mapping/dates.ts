import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import { instantOf } from '#values';
import { type CellTerms, cellReader, type Reader } from './cells.js';
import { ISO } from './date-format.js';
import type { Mapping } from './mapping.js';
import type { DateTerm } from './terms.js';

const REMEMBERED = 20_000;

/** A day as the row tells it: when it begins in the mapping's zone (ISO, UTC), and its name `2016-08-30`. */
export type Day = Readonly<{ instant: string; date: string }>;

/** Reads the text of a day in the first of these formats that fits. */
export type ReadDay = (text: string, formats: readonly string[]) => Day | null;

export type DateTerms = CellTerms & Readonly<{ mapping: Pick<Mapping, 'dates'>; readDay: ReadDay }>;

/** The day, or null where the row has none that can be true; what it has instead is noted. */
export const dateReader = (term: DateTerm, terms: DateTerms): Reader<Day | null> => {
  const cell = cellReader(term, terms);
  const formats = term.formats ?? terms.mapping.dates;
  return (row, found) => {
    const text = cell(row, found);
    if (text === null) return null;
    const day = terms.readDay(text, formats);
    if (!day) found('UNREADABLE', text);
    else if (term.notBefore !== undefined && day.date < term.notBefore) found('TOO_EARLY', text);
    else return day;
    return null;
  };
};

/** Remembers what it read, because the same days come again and again and reading one takes long. */
export const dayReader = ({ zone, language }: Pick<Mapping, 'zone' | 'language'>): ReadDay => {
  const known = new LRUCache<string, { day: Day | null }>({ max: REMEMBERED });
  const parsers = new Map<string, Parse>();
  const parse = (text: string, format: string): Day | null => {
    const parser = parsers.get(format) ?? parserOf(format, zone, language);
    parsers.set(format, parser);
    return parser(text);
  };
  return (text, formats) => {
    const key = `${formats.join('\n')}\n${text}`;
    const found = known.get(key);
    if (found) return found.day;
    const day = firstOf(formats, (format) => parse(text, format));
    known.set(key, { day });
    return day;
  };
};

const firstOf = (formats: readonly string[], parse: (format: string) => Day | null): Day | null => {
  for (const format of formats) {
    const day = parse(format);
    if (day) return day;
  }
  return null;
};

type Parse = (text: string) => Day | null;

/** A text with an offset tells an instant; any other one tells what the wall clock of the zone showed. */
const parserOf = (format: string, zone: string, locale: string): Parse => {
  if (format === ISO) return isoParser(zone);
  const parser = DateTime.buildFormatParser(format, { locale });
  const hasOffset = /[Zz]/.test(format.replace(/'[^']*'/g, ''));
  return (text) => {
    const read = DateTime.fromFormatParser(text, parser, { zone: 'utc', locale });
    return read.isValid ? dayOf(read, hasOffset, zone) : null;
  };
};

const ISO_TEXT = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

const isoParser =
  (zone: string): Parse =>
  (text) => {
    const [whole, offset] = ISO_TEXT.exec(text) ?? [];
    const read = DateTime.fromISO((whole ?? '').replace(' ', 'T'), { zone: 'utc' });
    return read.isValid ? dayOf(read, offset !== undefined, zone) : null;
  };

const dayOf = (read: DateTime<true>, hasOffset: boolean, zone: string): Day =>
  hasOffset
    ? { instant: read.toISO(), date: read.setZone(zone).toISODate() ?? '' }
    : { instant: new Date(instantOf(zone, read.toMillis())).toISOString(), date: read.toISODate() };
