import { at, factsAt, question } from './facts.fixtures.js';
import type { RemedyQuestion } from './remedy-answer.js';

/** What a rule gives on a day, reckoned by hand; days and times are on the wall clock of `offset`. */
export type WorkedCase = Readonly<{
  pack: 'china' | 'korea' | 'eu' | 'malaysia';
  name: string;
  offset: string;
  day: string;
  rule: string;
  expected: string;
  question: RemedyQuestion;
}>;

const china = factsAt('+08:00');
const korea = factsAt('+09:00');
const berlin = factsAt('+01:00');

type Told = Omit<WorkedCase, 'pack' | 'offset' | 'question'> & Readonly<{ changes?: Partial<RemedyQuestion> }>;

const casesOf =
  (pack: WorkedCase['pack'], offset: string, region: string) =>
  (unit: RemedyQuestion['facts'], ...told: readonly Told[]): readonly WorkedCase[] =>
    told.map(({ changes = {}, ...each }) => ({
      ...each,
      pack,
      offset,
      question: question({ region, on: at(each.day, offset), facts: unit, ...changes }),
    }));

const inChina = casesOf('china', '+08:00', 'CN-44');
const inKorea = casesOf('korea', '+09:00', 'KR-11');
const inGermany = casesOf('eu', '+01:00', 'DE-BY');
const inPortugal = casesOf('eu', '+00:00', 'PT-11');
const inMalaysia = casesOf('malaysia', '+08:00', 'MY-10');

const soldInChina = china.starting('SOLD', '2026-03-02');
const twiceRepaired = [soldInChina, china.repair('2026-04-01', '2026-04-04'), china.repair('2026-05-06', '2026-05-13')];
const waiting = china.repair('2026-04-01', null, { partsAwaitedFrom: at('2026-04-02', '+08:00') });

const CHINA: readonly WorkedCase[] = [
  ...inChina(
    [soldInChina],
    {
      name: 'last minute of the 7th day',
      day: '2026-03-09T23:59',
      rule: 'CN-7-DAYS',
      expected: 'DUE REFUND, EXCHANGE, REPAIR until 2026-03-09 24:00 (IN_WINDOW)',
    },
    {
      name: '24:00 of the 7th day',
      day: '2026-03-10T00:00',
      rule: 'CN-7-DAYS',
      expected: 'NOT_DUE (AFTER_WINDOW)',
    },
    {
      name: '15 days go on',
      day: '2026-03-10T00:00',
      rule: 'CN-15-DAYS',
      expected: 'DUE EXCHANGE, REPAIR until 2026-03-17 24:00 (IN_WINDOW)',
    },
    {
      name: 'no repair yet',
      day: '2026-03-20',
      rule: 'CN-TWO-REPAIRS',
      expected: 'NOT_DUE (TOO_FEW_REPAIRS)',
    },
  ),
  ...inChina([china.starting('SOLD', '2026-09-24')], {
    name: '7th day in the October holidays',
    day: '2026-10-08T20:00',
    rule: 'CN-7-DAYS',
    expected: 'DUE REFUND, EXCHANGE, REPAIR until 2026-10-08 24:00 (IN_WINDOW)',
  }),
  ...inChina([soldInChina, china.fault('2026-03-05')], {
    name: 'reported in time, asked later',
    day: '2026-03-20',
    rule: 'CN-7-DAYS',
    expected: 'DUE REFUND, EXCHANGE, REPAIR (REPORTED_IN_WINDOW)',
  }),
  ...inChina(
    twiceRepaired,
    {
      name: 'repaired twice and faulty, stock unknown',
      day: '2026-06-01',
      rule: 'CN-TWO-REPAIRS',
      expected: 'DUE EXCHANGE, REFUND if NONE_IN_STOCK until 2027-03-12 24:00 (REPAIRED_IN_VAIN)',
    },
    {
      name: 'repaired twice and faulty, none in stock',
      day: '2026-06-01',
      rule: 'CN-TWO-REPAIRS',
      expected: 'DUE REFUND until 2027-03-12 24:00 (REPAIRED_IN_VAIN)',
      changes: { inStock: false },
    },
    {
      name: 'the term is longer by the 10 days of repair',
      day: '2027-03-12T23:59',
      rule: 'CN-TWO-REPAIRS',
      expected: 'DUE EXCHANGE, REFUND if NONE_IN_STOCK until 2027-03-12 24:00 (REPAIRED_IN_VAIN)',
    },
    {
      name: 'after the longer term',
      day: '2027-03-13T00:00',
      rule: 'CN-TWO-REPAIRS',
      expected: 'NOT_DUE (AFTER_WINDOW)',
    },
  ),
  ...inChina(
    [soldInChina, waiting],
    {
      name: '90 days without parts are not over 90',
      day: '2026-06-30T23:59',
      rule: 'CN-90-DAYS-FOR-PARTS',
      expected: 'NOT_DUE, will be from 2026-06-30 24:00 (NOT_LONG_ENOUGH)',
    },
    {
      name: 'over 90 days without parts',
      day: '2026-07-01T00:00',
      rule: 'CN-90-DAYS-FOR-PARTS',
      expected: 'DUE EXCHANGE (UNREPAIRED_TOO_LONG)',
    },
  ),
  ...inChina([...twiceRepaired, china.turning('EXCHANGED', '2026-06-10')], {
    name: 'the exchange starts the 7 days anew',
    day: '2026-06-17T23:00',
    rule: 'CN-7-DAYS',
    expected: 'DUE REFUND, EXCHANGE, REPAIR until 2026-06-17 24:00 (IN_WINDOW)',
  }),
  ...inChina([...twiceRepaired, china.turning('EXCHANGED', '2026-06-10')], {
    name: 'repairs before the exchange do not count',
    day: '2026-07-01',
    rule: 'CN-TWO-REPAIRS',
    expected: 'NOT_DUE (TOO_FEW_REPAIRS)',
  }),
  ...inChina([china.starting('PRODUCED', '2025-12-01')], {
    name: 'no day of sale, produced 92 days ago',
    day: '2026-03-03',
    rule: 'CN-7-DAYS',
    expected:
      'UNDECIDED without START, by CN-FACTORY-DAY-PLUS-90-DAYS DUE REFUND, EXCHANGE, REPAIR until 2026-03-09 24:00 (IN_WINDOW)',
  }),
];

const delivered = korea.starting('DELIVERED', '2026-01-30');

const KOREA: readonly WorkedCase[] = [
  ...inKorea(
    [korea.starting('SOLD', '2026-01-26'), delivered],
    {
      name: '10 days from delivery, not sale; the end moves past the weekend',
      day: '2026-02-09T23:59',
      rule: 'KR-10-DAYS',
      expected: 'DUE EXCHANGE, REFUND until 2026-02-09 24:00 (IN_WINDOW)',
    },
    {
      name: 'a minute later',
      day: '2026-02-10T00:00',
      rule: 'KR-10-DAYS',
      expected: 'NOT_DUE (AFTER_WINDOW)',
    },
  ),
  ...inKorea([korea.starting('DELIVERED', '2026-03-31')], {
    name: '31 March and 1 month',
    day: '2026-04-30T23:59',
    rule: 'KR-1-MONTH',
    expected: 'DUE EXCHANGE, REPAIR until 2026-04-30 24:00 (IN_WINDOW)',
  }),
  ...inKorea([korea.starting('DELIVERED', '2026-01-31')], {
    name: '31 January and 1 month: Sat 28 Feb, moved past Sun 1 and the holiday Mon 2 Mar',
    day: '2026-03-03T23:59',
    rule: 'KR-1-MONTH',
    expected: 'DUE EXCHANGE, REPAIR until 2026-03-03 24:00 (IN_WINDOW)',
  }),
  ...inKorea(
    [delivered, korea.repair('2026-03-02', '2026-03-05'), korea.repair('2026-04-06', '2026-04-08')],
    {
      name: 'the same fault, twice repaired and back',
      day: '2026-05-04',
      rule: 'KR-SAME-FAULT-TWICE',
      expected: 'DUE EXCHANGE, REFUND until 2027-02-01 24:00 (REPAIRED_IN_VAIN)',
    },
    {
      name: 'another fault after two repairs',
      day: '2026-05-04',
      rule: 'KR-SAME-FAULT-TWICE',
      expected: 'NOT_DUE (TOO_FEW_REPAIRS)',
      changes: { symptom: 'LEAK' },
    },
  ),
  ...inKorea(
    [delivered, korea.repair('2026-03-02', '2026-03-05'), korea.repair('2026-04-06', '2026-04-08', { symptom: null })],
    {
      name: 'one repair without a symptom',
      day: '2026-05-04',
      rule: 'KR-SAME-FAULT-TWICE',
      expected:
        'UNDECIDED without REPAIR_SYMPTOM, by KR-UNNAMED-REPAIR-COUNTS DUE EXCHANGE, REFUND until 2027-02-01 24:00 (REPAIRED_IN_VAIN)',
    },
  ),
  ...inKorea(
    [
      delivered,
      korea.repair('2026-03-02', '2026-03-03', { symptom: 'NOISE' }),
      korea.repair('2026-04-06', '2026-04-08', { symptom: 'LEAK' }),
      korea.repair('2026-05-06', '2026-05-08', { symptom: 'NOISE' }),
      korea.repair('2026-06-08', '2026-06-10', { symptom: 'ODOUR' }),
    ],
    {
      name: 'faulty again after four repairs of various faults',
      day: '2026-07-01',
      rule: 'KR-FOUR-REPAIRS',
      expected: 'DUE EXCHANGE, REFUND until 2027-02-01 24:00 (REPAIRED_IN_VAIN)',
    },
  ),
  ...inKorea(
    [delivered, korea.repair('2026-03-09', null)],
    {
      name: 'a month in repair',
      day: '2026-04-09T23:59',
      rule: 'KR-NOT-RETURNED',
      expected: 'NOT_DUE, will be from 2026-04-09 24:00 (NOT_LONG_ENOUGH)',
    },
    {
      name: 'more than a month in repair',
      day: '2026-04-10T00:00',
      rule: 'KR-NOT-RETURNED',
      expected: 'DUE EXCHANGE, REFUND (UNREPAIRED_TOO_LONG)',
    },
  ),
  ...inKorea([korea.starting('PRODUCED', '2025-11-28')], {
    name: 'no day of sale: production and 3 months',
    day: '2026-03-05',
    rule: 'KR-10-DAYS',
    expected:
      'UNDECIDED without START, by KR-PRODUCTION-PLUS-3-MONTHS DUE EXCHANGE, REFUND until 2026-03-10 24:00 (IN_WINDOW)',
  }),
];

const EU: readonly WorkedCase[] = [
  ...inGermany(
    [berlin.starting('DELIVERED', '2024-02-29')],
    {
      name: '29 February and 24 months',
      day: '2026-02-28T23:59',
      rule: 'EU-CONFORMITY',
      expected: 'DUE REPAIR, EXCHANGE until 2026-02-28 24:00 (IN_WINDOW)',
    },
    {
      name: 'after 24 months; a Saturday does not move the end',
      day: '2026-03-01T00:00',
      rule: 'EU-CONFORMITY',
      expected: 'NOT_DUE (AFTER_WINDOW)',
    },
    {
      name: 'money only after a repair or an exchange',
      day: '2025-06-02',
      rule: 'EU-AFTER-REPAIR-OR-EXCHANGE',
      expected: 'NOT_DUE (TOO_FEW_REPAIRS)',
    },
  ),
  ...inGermany([berlin.starting('DELIVERED', '2025-01-10'), berlin.repair('2025-03-03', '2025-03-07')], {
    name: 'the repair did not help',
    day: '2026-01-12',
    rule: 'EU-AFTER-REPAIR-OR-EXCHANGE',
    expected: 'DUE PRICE_REDUCTION, REFUND until 2027-01-10 24:00 (REPAIRED_IN_VAIN)',
  }),
  ...inGermany(
    [berlin.starting('DELIVERED', '2025-01-10'), berlin.turning('EXCHANGED', '2025-03-03')],
    {
      name: 'the exchange did not help',
      day: '2026-01-12',
      rule: 'EU-AFTER-REPAIR-OR-EXCHANGE',
      expected: 'DUE PRICE_REDUCTION, REFUND until 2027-01-10 24:00 (REPAIRED_IN_VAIN)',
    },
    {
      name: 'the term goes on after an exchange',
      day: '2027-01-11T00:00',
      rule: 'EU-CONFORMITY',
      expected: 'NOT_DUE (AFTER_WINDOW)',
    },
  ),
  ...inPortugal([factsAt('+00:00').starting('DELIVERED', '2024-03-05')], {
    name: 'a member state on another clock',
    day: '2026-03-05T23:59',
    rule: 'EU-CONFORMITY',
    expected: 'DUE REPAIR, EXCHANGE until 2026-03-05 24:00 (IN_WINDOW)',
  }),
  ...inGermany([berlin.starting('DELIVERED', '2021-12-31')], {
    name: 'delivered before the directive applied',
    day: '2022-03-01',
    rule: 'EU-CONFORMITY',
    expected: 'NOT_DUE (NOT_IN_FORCE)',
  }),
  ...inGermany([], {
    name: 'nothing is known of the unit',
    day: '2026-03-02',
    rule: 'EU-CONFORMITY',
    expected: 'UNDECIDED without START, by EU-UNDETERMINED-IS-OURS DUE REPAIR, EXCHANGE (IN_WINDOW)',
  }),
  ...inGermany([berlin.starting('PURCHASE_STATED', '2025-06-01'), berlin.starting('PRODUCED', '2023-01-10')], {
    name: 'an honest word without an invoice',
    day: '2026-03-02',
    rule: 'EU-CONFORMITY',
    expected: 'UNDECIDED without START, by EU-HONEST-STATEMENT DUE REPAIR, EXCHANGE until 2027-06-01 24:00 (IN_WINDOW)',
  }),
];

const supplied = china.starting('DELIVERED', '2024-01-15');

const MALAYSIA: readonly WorkedCase[] = [
  ...inMalaysia(
    [supplied],
    {
      name: 'within the service life of 5 years',
      day: '2026-03-02',
      rule: 'MY-ACCEPTABLE-QUALITY',
      expected: 'DUE REPAIR until 2029-01-15 24:00 (IN_WINDOW)',
      changes: { serviceLifeMonths: 60 },
    },
    {
      name: 'after the service life',
      day: '2029-01-16T00:00',
      rule: 'MY-ACCEPTABLE-QUALITY',
      expected: 'NOT_DUE (AFTER_WINDOW)',
      changes: { serviceLifeMonths: 60 },
    },
    {
      name: 'no service life published',
      day: '2029-01-16T00:00',
      rule: 'MY-ACCEPTABLE-QUALITY',
      expected: 'UNDECIDED without SERVICE_LIFE, by MY-NO-LIFE-IS-NO-LIMIT DUE REPAIR (IN_WINDOW)',
    },
    {
      name: 'repair comes first',
      day: '2026-03-02',
      rule: 'MY-AFTER-REPAIR',
      expected: 'NOT_DUE (TOO_FEW_REPAIRS)',
      changes: { serviceLifeMonths: 60 },
    },
  ),
  ...inMalaysia([supplied, china.repair('2026-01-05', '2026-01-09')], {
    name: 'then exchange or refund',
    day: '2026-03-02',
    rule: 'MY-AFTER-REPAIR',
    expected: 'DUE EXCHANGE, REFUND until 2029-01-15 24:00 (REPAIRED_IN_VAIN)',
    changes: { serviceLifeMonths: 60 },
  }),
];

export const WORKED_CASES: readonly WorkedCase[] = [...CHINA, ...KOREA, ...EU, ...MALAYSIA];
