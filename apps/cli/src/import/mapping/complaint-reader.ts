import type { ComplaintChannel, ProductAsGiven, RemedyKind, SafetyFlag } from '#complaints/events';
import type { Money } from '#values';
import { amountReader } from './amounts.js';
import type { Reader, Row } from './cells.js';
import { choiceReader } from './choices.js';
import { type DateTerms, type Day, dateReader } from './dates.js';
import { listReader } from './lists.js';
import type { Mapping } from './mapping.js';
import type { Found, Notes } from './problems.js';
import type { AmountTerm, DateTerm, TextTerm } from './terms.js';
import { NO_SERIAL, serialReader, textReader } from './texts.js';

export type ReaderTerms = DateTerms & Readonly<{ mapping: Mapping }>;

type ContactTold = Readonly<Record<'name' | 'phone' | 'email' | 'address', string | null>>;

/** What a row tells about a complaint, beside its number and filing date. */
export type ComplaintTold = Readonly<{
  channel: ComplaintChannel;
  recorder: string | null;
  contact: ContactTold | null;
  product: ProductAsGiven;
  batch: string | null;
  serial: string | null;
  serialIsPartial: boolean;
  components: readonly string[];
  productionDate: string | null;
  inUseSince: string | null;
  region: string | null;
  brandUsedBefore: string | null;
  symptomCode: string | null;
  title: string | null;
  words: string;
  remedySought: RemedyKind | null;
  lossSoFar: Money | null;
  lossPerDay: Money | null;
  safetyFlag: SafetyFlag;
  occurredAt: string | null;
  partnerId: string | null;
  outletId: string | null;
  technicianId: string | null;
}>;

export const complaintReader = (terms: ReaderTerms, notes: Notes): ((row: Row, filed: Day) => ComplaintTold) => {
  const words = together(wordsReaders(terms), notes);
  const facts = together(factReaders(terms), notes);
  return (row, filed) => {
    const said = words(row);
    const known = facts(row);
    return {
      channel: known.channel,
      recorder: said.recorder,
      contact: contactOf(said),
      product: { line: said.line, model: said.model, specification: said.specification },
      batch: said.batch,
      serial: known.serial.serial,
      serialIsPartial: known.serial.serialIsPartial,
      components: known.components,
      productionDate: known.productionDate?.date ?? null,
      inUseSince: known.inUseSince?.date ?? null,
      region: said.region,
      brandUsedBefore: said.brandUsedBefore,
      symptomCode: said.symptomCode,
      title: said.title,
      words: said.words ?? '',
      remedySought: known.remedySought === 'NONE' ? null : known.remedySought,
      lossSoFar: known.lossSoFar,
      lossPerDay: known.lossPerDay,
      safetyFlag: known.safetyFlag,
      occurredAt: notAfter(filed, known.occurredAt, notes.of('occurredAt')),
      partnerId: said.partnerId,
      outletId: said.outletId,
      technicianId: said.technicianId,
    };
  };
};

const wordsReaders = (terms: ReaderTerms) => {
  const { complaint } = terms.mapping;
  const text = (term: TextTerm | undefined) => (term ? textReader(term, terms) : none);
  return {
    name: text(complaint.contact?.name),
    phone: text(complaint.contact?.phone),
    email: text(complaint.contact?.email),
    address: text(complaint.contact?.address),
    line: text(complaint.product.line),
    model: text(complaint.product.model),
    specification: text(complaint.product.specification),
    recorder: text(complaint.recorder),
    batch: text(complaint.batch),
    region: text(complaint.region),
    brandUsedBefore: text(complaint.brandUsedBefore),
    symptomCode: text(complaint.symptomCode),
    title: text(complaint.title),
    words: text(complaint.words),
    partnerId: text(complaint.partnerId),
    outletId: text(complaint.outletId),
    technicianId: text(complaint.technicianId),
  };
};

const factReaders = (terms: ReaderTerms) => {
  const { complaint } = terms.mapping;
  const date = (term: DateTerm | undefined) => (term ? dateReader(term, terms) : none);
  const amount = (term: AmountTerm | undefined) => (term ? amountReader(term, terms) : none);
  return {
    channel: choiceReader(complaint.channel, terms),
    safetyFlag: choiceReader(complaint.safetyFlag, terms),
    remedySought: choiceReader(complaint.remedySought, terms),
    serial: complaint.serial ? serialReader(complaint.serial, terms) : () => NO_SERIAL,
    components: complaint.components ? listReader(complaint.components, terms) : () => NO_NAMES,
    productionDate: date(complaint.productionDate),
    inUseSince: date(complaint.inUseSince),
    occurredAt: date(complaint.occurredAt),
    lossSoFar: amount(complaint.lossSoFar),
    lossPerDay: amount(complaint.lossPerDay),
  };
};

const none = () => null;
const NO_NAMES: readonly string[] = [];

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Told<Each extends Readers> = { [Field in keyof Each]: ReturnType<Each[Field]> };

/** Reads all of them, and notes every problem under the name of its field. */
const together = <Each extends Readers>(readers: Each, notes: Notes): ((row: Row) => Told<Each>) => {
  const fields = Object.entries(readers).map(([field, read]) => ({ field, read, found: notes.of(field) }));
  return (row) => {
    const told: Record<string, unknown> = { ...readers };
    for (const { field, read, found } of fields) told[field] = read(row, found);
    return told as Told<Each>;
  };
};

const contactOf = ({ name, phone, email, address }: ContactTold): ContactTold | null =>
  name === null && phone === null && email === null && address === null ? null : { name, phone, email, address };

/** What happened can not have happened after it was reported; on the very day, a report may be told without its time. */
const notAfter = (filed: Day, occurred: Day | null, found: Found): string | null => {
  if (!occurred || occurred.instant <= filed.instant) return occurred?.instant ?? null;
  if (occurred.date === filed.date) return filed.instant;
  found('AFTER_REPORTING', occurred.date);
  return null;
};
