import { describe, expect, it } from '@jest/globals';
import { registration } from '../complaint-commands.js';
import { complaintRows } from '../complaint-rows.js';
import type { ImportContext } from '../import-kind.js';
import { prepareImport } from '../prepare-import.js';
import { loadMapping } from './load-mapping.js';
import { type RowTold, rowReader } from './row-reader.js';

type Cells = Readonly<Record<string, string>>;

const told = async (mapping: string, cells: Cells): Promise<RowTold> => {
  const loaded = await loadMapping(mapping);
  const reader = rowReader(loaded.mapping, Object.keys(cells));
  expect(reader.missing).toEqual([]);
  const row = reader.read(Object.values(cells));
  if ('refused' in row) throw new Error(row.refused);
  return row;
};
const found = ({ findings }: RowTold) => findings.map(({ field, problem, given }) => [field, problem, given]);

/** Every row of a sample that is a complaint. */
const sample = async (mapping: string, file: string): Promise<RowTold[]> => {
  const { reader, records } = await prepareImport(
    complaintRows,
    { file: `test/data/${file}`, mapping, rejects: null },
    process.stdin,
  );
  const rows: RowTold[] = [];
  for await (const record of records) {
    const row = 'cells' in record ? reader.read(record.cells) : record;
    if (!('refused' in row)) rows.push(row);
  }
  return rows;
};

/** In how many of them each field has each problem. */
const dirtOf = (rows: readonly RowTold[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  const kinds = rows.flatMap(({ findings }) => [
    ...new Set(findings.map(({ field, problem }) => `${field} ${problem}`)),
  ]);
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

const context = (source: string): ImportContext => ({
  source,
  by: 'import',
  correlationId: 'one-import',
  at: '2026-01-01T00:00:00.000Z',
});

/** What every registration has of which these files tell nothing. */
const NOTHING_TOLD = {
  customerId: null,
  onBehalfOfCustomerId: null,
  contact: null,
  brandUsedBefore: null,
  symptomCode: null,
  title: null,
  remedySought: null,
  lossSoFar: null,
  lossPerDay: null,
  attachments: [],
  requestId: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  intakeNotes: [],
};
const ID = expect.stringMatching(/^[0-9a-f-]{36}$/);

const NHTSA: Cells = {
  odi_number: '10911234',
  manufacturer: 'Hyundai Motor America',
  make: 'HYUNDAI',
  model: 'SONATA',
  model_year: '2011',
  component: 'SERVICE BRAKES, HYDRAULIC:ANTILOCK, ENGINE AND ENGINE COOLING:ENGINE,STEERING',
  crash: 'Yes',
  fire: 'No',
  injured: '0',
  deaths: '0',
  date_incident: '2016-08-14',
  date_filed: '2016-08-30',
  vin_partial: '5npeb4ac1bh',
  product_type: 'VEHICLE',
  summary: 'THE CAR DIDN\xe2\x80\x99T STOP.\rTWICE.',
};

describe('the mapping nhtsa', () => {
  it('registers a row as this complaint', async () => {
    const row = await told('nhtsa', NHTSA);
    expect(registration(row, context('NHTSA'))).toEqual({
      id: ID,
      type: 'RegisterComplaint',
      data: {
        ...NOTHING_TOLD,
        complaintId: ID,
        channel: 'ONLINE',
        recorder: 'US NHTSA',
        product: { line: 'HYUNDAI', model: 'SONATA', specification: null },
        batch: '2011',
        serial: '5NPEB4AC1BH',
        serialIsPartial: true,
        components: ['SERVICE BRAKES:HYDRAULIC:ANTILOCK', 'ENGINE', 'STEERING'],
        productionDate: null,
        inUseSince: null,
        region: null,
        words: 'THE CAR DIDN’T STOP.\nTWICE.',
        safetyFlag: 'NONE',
        occurredAt: '2016-08-14T04:00:00.000Z',
        reportedAt: '2016-08-30T04:00:00.000Z',
        source: { system: 'NHTSA', number: '10911234' },
      },
      by: 'import',
      roles: ['system'],
      at: '2026-01-01T00:00:00.000Z',
      origin: 'IMPORT',
      occurredAt: '2016-08-30T04:00:00.000Z',
      correlationId: 'one-import',
    });
    expect(found(row)).toEqual([
      ['words', 'MISREAD_CHARACTERS', null],
      ['words', 'LINE_BREAKS', null],
    ]);
    expect(row.statement).toBe(
      `Component: ${NHTSA.component}\nDate of incident: 2016-08-14\nTHE CAR DIDN’T STOP.\nTWICE.`,
    );
  });

  it.each([
    [
      'an incident before there were such cars',
      { date_incident: '1016-06-28' },
      ['occurredAt', 'TOO_EARLY', '1016-06-28'],
    ],
    ['an incident after the report', { date_incident: '2016-08-31' }, ['occurredAt', 'AFTER_REPORTING', '2016-08-31']],
    ['an incident on no day', { date_incident: '2016-02-30' }, ['occurredAt', 'UNREADABLE', '2016-02-30']],
    ['no incident', { date_incident: '' }, ['occurredAt', 'MISSING', null]],
    ['no serial number', { vin_partial: '' }, ['serial', 'MISSING', null]],
    ['a word instead of one', { vin_partial: 'Please fill' }, ['serial', 'FILLER', null]],
    ['something else instead of one', { vin_partial: 'SEE BELOW' }, ['serial', 'UNLIKE_PATTERN', 'SEE BELOW']],
    ['a year that stands for none', { model_year: '9999' }, ['batch', 'FILLER', null]],
    ['a component twice', { component: 'STEERING | STEERING' }, ['components', 'REPEATED', null]],
    ['deaths in words', { deaths: 'one' }, ['safetyFlag', 'UNREADABLE', 'one']],
    ['a NUL', { summary: 'IT\u0000 STALLS' }, ['words', 'CONTROL_CHARACTERS', null]],
    ['no narrative', { summary: '' }, ['words', 'MISSING', null]],
  ])('imports a row that has %s, and says so', async (_, cells, problem) => {
    const row = await told('nhtsa', { ...NHTSA, summary: 'IT STALLS', ...cells });
    expect(found(row)).toEqual([problem]);
    const [field, kind, given] = problem;
    expect(registration(row, context('NHTSA')).data.intakeNotes).toEqual(
      given === null ? [] : [{ field, given, problem: kind }],
    );
  });

  it.each([
    [{ deaths: '1' }, 'INJURY'],
    [{ injured: '99', fire: 'Yes' }, 'INJURY'],
    [{ injured: '-1' }, 'NONE'],
    [{ fire: 'yes' }, 'FIRE'],
  ])('tells how dangerous it was: %j', async (cells, flag) =>
    expect((await told('nhtsa', { ...NHTSA, ...cells })).complaint.safetyFlag).toBe(flag),
  );

  it('takes a number that is not complete for a part of one', async () => {
    const whole = await told('nhtsa', { ...NHTSA, vin_partial: '5NPEB4AC1BH123456' });
    expect([whole.complaint.serial, whole.complaint.serialIsPartial]).toEqual(['5NPEB4AC1BH123456', false]);
  });

  it('finds every kind of dirt in the sample, and refuses no row', async () => {
    const rows = await sample('nhtsa', 'nhtsa_complaints.csv');
    expect(rows).toHaveLength(1_430);
    expect(dirtOf(rows)).toMatchObject({
      'occurredAt MISSING': 33,
      'occurredAt TOO_EARLY': 39,
      'occurredAt AFTER_REPORTING': 5,
      'serial MISSING': 239,
    });
    expect(new Set(rows.map(({ number }) => number)).size).toBe(1_424);
    expect(new Set(rows.map(({ number, content }) => `${number} ${content}`)).size).toBe(1_429);
  });
});

const NATIVE: Cells = {
  CMPLID: '1787970',
  ODINO: '11447270',
  MAKETXT: 'HYUNDAI',
  MODELTXT: 'SANTA FE',
  YEARTXT: '2012',
  FAILDATE: '20211230',
  FIRE: 'Y',
  INJURED: '0',
  DEATHS: '0',
  COMPDESC: 'VISIBILITY/WIPER',
  STATE: 'FL',
  LDATE: '20220112',
  CDESCR: 'The glass broke.',
  CMPL_TYPE: 'EVOQ',
  PURCH_DT: '20120304',
  DRIVE_TRAIN: 'FWD',
  FUEL_TYPE: 'GS',
  TRANS_TYPE: 'MAN',
  MANUF_DT: '20111105',
  VIN: '5NPEB4AC1BH123456',
  MEDICAL_ATTN: 'N',
};

describe('the mapping nhtsa-native', () => {
  it('registers a row as this complaint', async () => {
    const row = await told('nhtsa-native', NATIVE);
    expect(found(row)).toEqual([]);
    expect(registration(row, context('NHTSA')).data).toEqual({
      ...NOTHING_TOLD,
      complaintId: ID,
      channel: 'HOTLINE',
      recorder: 'US NHTSA',
      product: { line: 'HYUNDAI', model: 'SANTA FE', specification: 'FWD, gasoline, manual' },
      batch: '2012',
      serial: '5NPEB4AC1BH123456',
      serialIsPartial: false,
      components: ['VISIBILITY'],
      productionDate: '2011-11-05',
      inUseSince: '2012-03-04',
      region: 'US-FL',
      words: 'The glass broke.',
      safetyFlag: 'FIRE',
      occurredAt: '2021-12-30T05:00:00.000Z',
      reportedAt: '2022-01-12T05:00:00.000Z',
      source: { system: 'NHTSA', number: '11447270' },
    });
  });

  it('names the same complaint as the mapping of the other column style', async () => {
    const native = registration(await told('nhtsa-native', NATIVE), context('NHTSA'));
    const other = registration(await told('nhtsa', { ...NHTSA, odi_number: '11447270' }), context('NHTSA'));
    expect(native.data.complaintId).toBe(other.data.complaintId);
  });

  it('says where a way to complain is new to it, and takes it for one online', async () => {
    const row = await told('nhtsa-native', { ...NATIVE, CMPL_TYPE: 'DRONE' });
    expect([row.complaint.channel, found(row)]).toEqual(['ONLINE', [['channel', 'NOT_LISTED', null]]]);
  });

  it('reads the sample, byte order mark and all', async () =>
    expect(await sample('nhtsa-native', 'nhtsa_native.csv')).toHaveLength(237));
});

const CFPB: Cells = {
  'Complaint ID': '2473437',
  'Submitted via': 'Postal mail',
  'Date submitted': '05/01/2017',
  State: 'FL',
  Product: 'Vehicle loan or lease',
  'Sub-product': 'Loan',
  Issue: 'Managing the loan or lease',
  'Sub-issue': 'Billing problem',
};

describe('the mapping cfpb', () => {
  it('registers a row as this complaint', async () => {
    const row = await told('cfpb', CFPB);
    expect(found(row)).toEqual([]);
    expect(registration(row, context('CFPB')).data).toEqual({
      ...NOTHING_TOLD,
      complaintId: ID,
      channel: 'LETTER',
      recorder: 'US CFPB',
      product: { line: 'Vehicle loan or lease', model: 'Loan', specification: null },
      batch: null,
      serial: null,
      serialIsPartial: false,
      components: ['Managing the loan or lease'],
      productionDate: null,
      inUseSince: null,
      region: 'US-FL',
      title: 'Managing the loan or lease',
      words: 'Managing the loan or lease: Billing problem',
      safetyFlag: 'NONE',
      occurredAt: null,
      reportedAt: '2017-05-01T04:00:00.000Z',
      source: { system: 'CFPB', number: '2473437' },
    });
  });

  it('reads the sample without any dirt', async () => {
    const rows = await sample('cfpb', 'cfpb_complaints.csv');
    expect([rows.length, dirtOf(rows)]).toEqual([399, {}]);
  });
});
