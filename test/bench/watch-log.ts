import { newId } from '#values';
import { sampleOf } from './complaint-lives.js';
import { type LogEvent, metaOf } from './log-event.js';

const [PRODUCTS, COMPONENTS, BATCHES, REGIONS] = [400, 10, 6, 5];
const A_DAY = 100;
const FIRST_DAY = Date.parse('2024-10-04T12:00:00.000Z');
const DAY_MS = 86_400_000;

/** Spread evenly, the same at every run. */
const pick = (n: number, salt: number, count: number): number => {
  const first = Math.imul(n ^ salt ^ ((n ^ salt) >>> 16), 0x45d9f3b);
  const second = Math.imul(first ^ (first >>> 16), 0x45d9f3b);
  return Math.floor((((second ^ (second >>> 16)) >>> 0) / 2 ** 32) * count);
};

/** Complaints of a history of about 50,000 series, a hundred a day, of customers that nobody knows. */
export function* watchLog(from: number, count: number): Generator<LogEvent> {
  for (let n = from; n < from + count; n += 1) yield complaint(n);
}

const complaint = (n: number): LogEvent => {
  const complaintId = newId(String(n), 'watched');
  const occurredAt = new Date(FIRST_DAY + Math.floor(n / A_DAY) * DAY_MS).toISOString();
  const data = {
    ...sampleOf('ComplaintRegistered'),
    complaintId,
    customerId: null,
    serial: null,
    product: { line: 'Line', model: `M-${pick(n, 7_919, PRODUCTS)}`, specification: null },
    components: [`PART ${pick(n, 104_729, COMPONENTS)}`],
    batch: `B-${pick(n, 1_299_709, BATCHES)}`,
    region: `DE-${pick(n, 15_485_863, REGIONS)}`,
    symptomCode: null,
    title: null,
    words: null,
    occurrence: null,
    reportedAt: occurredAt,
  };
  return {
    id: newId(complaintId, 'event'),
    stream: `complaint-${complaintId}`,
    version: 0,
    event: { type: 'ComplaintRegistered', data },
    meta: metaOf(complaintId),
    occurredAt,
  };
};
