import type { AddStatement, RegisterComplaint } from '#complaints';
import type { IntakeNote } from '#complaints/events';
import { newId } from '#values';
import type { ImportContext } from './import-kind.js';
import type { RowTold } from './mapping/row-reader.js';

/** The number and the content give the id of the command, so that the same row is the same command for ever. */
export const registration = (row: RowTold, context: ImportContext): RegisterComplaint => ({
  id: newId(identity(row, context), 'registration'),
  type: 'RegisterComplaint',
  data: intakeOf(row, context),
  ...asImported(row, context),
});

const intakeOf = (row: RowTold, context: ImportContext): RegisterComplaint['data'] => ({
  complaintId: complaintIdOf(row, context),
  channel: row.complaint.channel,
  recorder: row.complaint.recorder,
  customerId: null,
  onBehalfOfCustomerId: null,
  contact: row.complaint.contact,
  product: row.complaint.product,
  batch: row.complaint.batch,
  serial: row.complaint.serial,
  serialIsPartial: row.complaint.serialIsPartial,
  components: row.complaint.components,
  productionDate: row.complaint.productionDate,
  inUseSince: row.complaint.inUseSince,
  region: row.complaint.region,
  brandUsedBefore: row.complaint.brandUsedBefore,
  symptomCode: row.complaint.symptomCode,
  title: row.complaint.title,
  words: row.complaint.words,
  remedySought: row.complaint.remedySought,
  lossSoFar: row.complaint.lossSoFar,
  lossPerDay: row.complaint.lossPerDay,
  safetyFlag: row.complaint.safetyFlag,
  occurredAt: row.complaint.occurredAt,
  reportedAt: row.reportedAt,
  attachments: [],
  requestId: null,
  partnerId: row.complaint.partnerId,
  outletId: row.complaint.outletId,
  technicianId: row.complaint.technicianId,
  source: sourceOf(row, context),
  intakeNotes: notesOf(row),
});

/** What a row adds to the complaint that its number was registered as before. */
export const statement = (row: RowTold, context: ImportContext): AddStatement => ({
  id: newId(identity(row, context), 'statement command'),
  type: 'AddStatement',
  data: {
    complaintId: complaintIdOf(row, context),
    statementId: newId(identity(row, context), 'statement'),
    words: row.statement,
    source: sourceOf(row, context),
    statedAt: row.reportedAt,
  },
  ...asImported(row, context),
});

/** One number of one system is one complaint, in whichever file it stands. */
export const complaintIdOf = ({ number }: RowTold, { source }: ImportContext): string =>
  newId(`${source}/${number}`, 'complaint');

const identity = ({ number, content }: RowTold, { source }: ImportContext): string => `${source}/${number}/${content}`;

const sourceOf = ({ number }: RowTold, { source }: ImportContext) => ({ system: source, number });

const notesOf = ({ findings }: RowTold): IntakeNote[] =>
  findings.flatMap(({ field, problem, given }) => (given === null ? [] : [{ field, given, problem }]));

const asImported = ({ reportedAt }: RowTold, { by, at, correlationId }: ImportContext) => ({
  by,
  roles: ['system'],
  at,
  origin: 'IMPORT' as const,
  occurredAt: reportedAt,
  correlationId,
});
