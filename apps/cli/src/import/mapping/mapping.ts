import { z } from 'zod';
import { COMPLAINT_CHANNELS, REMEDY_KINDS, SAFETY_FLAGS } from '#complaints/events';
import { isZone } from '#values';
import { ENCODINGS } from '../file/decoded.js';
import { amountTerm, choiceTerm, dateFormat, dateTerm, listTerm, serialTerm, some, textTerm } from './terms.js';

const character = z.string().regex(/^[\t -~]$/, 'must be one character such as "," or "\\t"');

const file = z
  .strictObject({
    delimiter: character.default(','),
    quote: z.union([z.literal('none'), character]).default('"'),
    encoding: z.enum(ENCODINGS).default('utf-8'),
    /** For files whose first line is a row already: the names of its columns, in order. */
    columns: some(z.string()).optional(),
    /** Puts right what another program read in a wrong encoding before. */
    repairMisread: z.boolean().default(false),
  })
  .refine(({ delimiter, quote }) => delimiter !== quote, 'must have a delimiter and a quote that differ');

const complaint = z.strictObject({
  reportedAt: dateTerm,
  channel: choiceTerm(COMPLAINT_CHANNELS),
  words: textTerm,
  title: textTerm.optional(),
  recorder: textTerm.optional(),
  contact: z
    .strictObject({
      name: textTerm.optional(),
      phone: textTerm.optional(),
      email: textTerm.optional(),
      address: textTerm.optional(),
    })
    .optional(),
  product: z
    .strictObject({ line: textTerm.optional(), model: textTerm.optional(), specification: textTerm.optional() })
    .default({}),
  batch: textTerm.optional(),
  serial: serialTerm.optional(),
  components: listTerm.optional(),
  productionDate: dateTerm.optional(),
  inUseSince: dateTerm.optional(),
  region: textTerm.optional(),
  brandUsedBefore: textTerm.optional(),
  symptomCode: textTerm.optional(),
  remedySought: choiceTerm([...REMEDY_KINDS, 'NONE']).default('NONE'),
  lossSoFar: amountTerm.optional(),
  lossPerDay: amountTerm.optional(),
  safetyFlag: choiceTerm(SAFETY_FLAGS).default('NONE'),
  occurredAt: dateTerm.optional(),
  partnerId: textTerm.optional(),
  outletId: textTerm.optional(),
  technicianId: textTerm.optional(),
});

/** How a file of recalls of the same source is read; its components are told apart as those of complaints. */
const recalls = z.strictObject({
  number: textTerm,
  publishedAt: dateTerm,
  product: z.strictObject({ line: textTerm.optional(), model: textTerm.optional() }),
  batch: textTerm.optional(),
  components: z.string().min(1, 'must be the name of a column'),
});

/** What every mapping says: where the rows are from, how the file is written, and how its days are. */
export const everyMapping = {
  /** The system that the rows are from: with a row's own number it tells for ever which complaint it is. */
  source: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$/, 'must be a short name such as NHTSA'),
  file: file.default(file.parse({})),
  zone: z.string().refine(isZone, 'must be an IANA time zone such as America/New_York'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as en')
    .default('en'),
  dates: some(dateFormat).default(['yyyy-MM-dd']),
};

/** How the rows of one kind of file become complaints: README.md beside the mappings that ship explains every entry. */
export const mappingSchema = z.strictObject(
  {
    ...everyMapping,
    yes: z.array(z.string()).default(['Yes', 'Y', 'true', '1']),
    no: z.array(z.string()).default(['No', 'N', 'false', '0']),
    number: textTerm,
    repeats: z.strictObject({ compare: some(z.string()).optional(), words: textTerm.optional() }).default({}),
    complaint,
    recalls: recalls.optional(),
  },
  'this is no mapping: entries such as source, zone, number and complaint are expected',
);

export type Mapping = Readonly<z.infer<typeof mappingSchema>>;
