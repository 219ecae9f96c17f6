import { randomUUID } from 'node:crypto';
import { type AddStatement, type complaintDecider, complaintPolicySection, type RegisterComplaint } from '#complaints';
import { type Due, loadPolicyPack } from '#policy-pack';
import { newId } from '#values';
import { contexts } from '../../apps/worker/src/contexts.js';

type Known = Parameters<typeof complaintDecider.decide>[2];

/** What the handler of complaints gathers, from the default policy pack. */
export const gathered = (): Known => {
  const sections = contexts.flatMap(({ policySections }) => policySections);
  const pack = loadPolicyPack(undefined, sections);
  const known = {
    packVersion: pack.version,
    policy: pack.section(complaintPolicySection),
    currency: pack.currency,
    rates: pack.rates,
    dueAt: (due: Due, from: string) => pack.dueAt(due, from),
    listPriceOf: () => null,
    nearest: null,
    product: null,
    units: [],
    erasedCustomerIds: [],
  };
  return known;
};

const asked = () => ({
  id: randomUUID(),
  by: 'agent-1',
  roles: ['agent'],
  at: '2026-12-01T09:00:00.000Z',
});

/** What a customer says later of a complaint. */
export const statementOn = (complaintId: string): AddStatement => {
  const words = 'It has become worse since the last time I called.';
  const statementId = randomUUID();
  return { ...asked(), type: 'AddStatement', data: { complaintId, statementId, words, source: null, statedAt: null } };
};

/** What clients of both servers send. */
export type Registration = Readonly<{
  channel: 'HOTLINE';
  words: string;
  product: Readonly<{ line: string; model: string }>;
  reportedAt: string;
}>;

export const registrationFrom = ({ channel, words, product, reportedAt }: Registration): RegisterComplaint => {
  const command = { ...asked(), at: new Date().toISOString() };
  return {
    ...command,
    type: 'RegisterComplaint',
    data: {
      ...UNKNOWN,
      complaintId: newId(command.id, 'complaint'),
      channel,
      words,
      product: { line: product.line, model: product.model, specification: null },
      reportedAt,
    },
  };
};

const UNKNOWN = {
  recorder: null,
  customerId: null,
  onBehalfOfCustomerId: null,
  contact: null,
  batch: null,
  serial: null,
  serialIsPartial: false,
  components: [],
  productionDate: null,
  inUseSince: null,
  region: null,
  brandUsedBefore: null,
  symptomCode: null,
  title: null,
  remedySought: null,
  lossSoFar: null,
  lossPerDay: null,
  safetyFlag: 'NONE' as const,
  occurredAt: null,
  attachments: [],
  requestId: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  source: null,
};
