import { personal } from '#event-sourcing';
import { commandMaker, specification } from '#event-sourcing/testing';
import type { PartnerCommand } from './partner.commands.js';
import { partnerDecider } from './partner.decider.js';
import type * as happened from './partner.events.js';
import type { PartnerKnown } from './partner-known.js';
import { scorePolicy, scoreSamples } from './score-samples.fixtures.js';
import type { Scores } from './vetting.js';

type Data<E extends { data: object }> = Partial<E['data']>;

const AT = '2026-03-02T09:00:00.000Z';
const by = 'agent-1';

/** A text under the partner's key. */
export const ofPartner = (text: string) => personal('partner-p-1', text);

export const contact = {
  role: 'Owner',
  name: ofPartner('Wang Fang'),
  phone: ofPartner('+86 10 5555'),
  email: null,
};

export const partnerApplied = (changes: Data<happened.PartnerApplied> = {}): happened.PartnerApplied => ({
  type: 'PartnerApplied',
  data: {
    partnerId: 'p-1',
    kind: 'THIRD_PARTY',
    name: 'Schnell & Gut GmbH',
    registrationNumber: 'HRB 4711',
    contacts: [contact],
    bankAccount: ofPartner('DE02 1203 0000 0000 2020 51'),
    regions: ['DE-BY', 'DE-BW'],
    skills: ['GAS', 'HEATING'],
    about: ofPartner('Twelve people.'),
    appliedBy: by,
    appliedAt: AT,
    ...changes,
  },
});

export const partnerRevised = (changes: Data<happened.PartnerRevised> = {}): happened.PartnerRevised => ({
  type: 'PartnerRevised',
  data: {
    partnerId: 'p-1',
    name: 'Schnell & Gut SE',
    registrationNumber: 'HRB 4711',
    contacts: [],
    bankAccount: null,
    revisedBy: by,
    revisedAt: AT,
    ...changes,
  },
});

export const goodScores: Scores = { REPUTATION: 4, CAPABILITY: 5, RESOURCE_INTEGRATION: 3, WILLINGNESS: 4 };
const weights = { REPUTATION: 25, CAPABILITY: 35, RESOURCE_INTEGRATION: 20, WILLINGNESS: 20 };

const vetting: happened.Vetting = {
  partnerId: 'p-1',
  scores: goodScores,
  weights,
  lowest: 1,
  highest: 5,
  points: 78.75,
  passMark: 60,
  leastScore: 2,
  note: null,
  packVersion: '2026.1',
  vettedBy: by,
  vettedAt: AT,
};

export const partnerVetted = (changes: Data<happened.PartnerVetted> = {}): happened.PartnerVetted => ({
  type: 'PartnerVetted',
  data: { ...vetting, ...changes },
});

export const poorScores: Scores = { REPUTATION: 1, CAPABILITY: 5, RESOURCE_INTEGRATION: 5, WILLINGNESS: 5 };

export const vettingFailed = (changes: Data<happened.PartnerVettingFailed> = {}): happened.PartnerVettingFailed => ({
  type: 'PartnerVettingFailed',
  data: { ...vetting, scores: poorScores, points: 75, below: ['REPUTATION'], ...changes },
});

export const applicationRejected = (): happened.PartnerApplicationRejected => ({
  type: 'PartnerApplicationRejected',
  data: { partnerId: 'p-1', reason: ofPartner('There are enough of them.'), rejectedBy: by, rejectedAt: AT },
});

export const SERVICES = '9b0ac4a5-6d2a-5f0a-9f5a-000000000001';
export const PARTS = '9b0ac4a5-6d2a-5f0a-9f5a-000000000002';

export const terms: happened.ContractTerms = {
  goals: 'Nine of ten repairs at the first visit.',
  content: 'Repairs of heating in Bavaria.',
  firstDay: '2026-03-01',
  lastDay: '2026-12-31',
  zone: 'Europe/Berlin',
  startsAt: '2026-02-28T23:00:00.000Z',
  endsAt: '2026-12-31T23:00:00.000Z',
  regions: ['DE-BY'],
  radiusKm: 80,
  skills: ['GAS', 'HEATING'],
  servicePriceListId: SERVICES,
  partsPriceListId: null,
};

export const contractConcluded = (changes: Data<happened.ContractConcluded> = {}): happened.ContractConcluded => ({
  type: 'ContractConcluded',
  data: {
    partnerId: 'p-1',
    contractNo: 1,
    packVersion: '2026.1',
    concludedBy: by,
    concludedAt: AT,
    ...terms,
    ...changes,
  },
});

export const contractAmended = (changes: Data<happened.ContractAmended> = {}): happened.ContractAmended => ({
  type: 'ContractAmended',
  data: {
    partnerId: 'p-1',
    contractNo: 1,
    reason: 'They open in Stuttgart.',
    packVersion: '2026.1',
    amendedBy: by,
    amendedAt: AT,
    ...terms,
    regions: ['DE-BY', 'DE-BW'],
    ...changes,
  },
});

export const contractEnded = (changes: Data<happened.ContractEnded> = {}): happened.ContractEnded => ({
  type: 'ContractEnded',
  data: { partnerId: 'p-1', contractNo: 1, endsAt: terms.endsAt, endedAt: '2026-12-31T23:00:00.000Z', ...changes },
});

export const partnerActivated = (changes: Data<happened.PartnerActivated> = {}): happened.PartnerActivated => ({
  type: 'PartnerActivated',
  data: { partnerId: 'p-1', kind: 'THIRD_PARTY', contractNo: 1, activatedBy: by, activatedAt: AT, ...changes },
});

export const putOnWatch = (): happened.PartnerPutOnWatch => ({
  type: 'PartnerPutOnWatch',
  data: { partnerId: 'p-1', reason: ofPartner('Three late visits.'), watchedBy: by, watchedAt: AT },
});

export const watchLifted = (): happened.PartnerWatchLifted => ({
  type: 'PartnerWatchLifted',
  data: { partnerId: 'p-1', note: ofPartner('In time again.'), liftedBy: by, liftedAt: AT },
});

export const partnerSuspended = (changes: Data<happened.PartnerSuspended> = {}): happened.PartnerSuspended => ({
  type: 'PartnerSuspended',
  data: {
    partnerId: 'p-1',
    cause: 'QUALITY',
    reason: ofPartner('Two gas leaks.'),
    suspendedBy: by,
    suspendedAt: AT,
    ...changes,
  },
});

export const partnerReinstated = (): happened.PartnerReinstated => ({
  type: 'PartnerReinstated',
  data: { partnerId: 'p-1', note: null, reinstatedBy: by, reinstatedAt: AT },
});

export const partnerExited = (changes: Data<happened.PartnerExited> = {}): happened.PartnerExited => ({
  type: 'PartnerExited',
  data: {
    partnerId: 'p-1',
    kind: 'THIRD_PARTY',
    reason: ofPartner('They retire.'),
    exitedBy: by,
    exitedAt: AT,
    ...changes,
  },
});

export const partnerErased = (): happened.PartnerPersonalDataErased => ({
  type: 'PartnerPersonalDataErased',
  data: { partnerId: 'p-1', ground: 'REQUESTED', erasedBy: by, erasedAt: AT },
});
export const partnerKeyDestroyed = (): happened.PartnerKeyDestroyed => ({
  type: 'PartnerKeyDestroyed',
  data: { partnerId: 'p-1', subject: 'partner-p-1', destroyedAt: AT },
});

/** One sample of every event type of a partner. */
export const partnerSamples: Readonly<{
  [Type in happened.PartnerEvent['type']]: Extract<happened.PartnerEvent, { type: Type }>;
}> = {
  PartnerApplied: partnerApplied(),
  PartnerRevised: partnerRevised(),
  PartnerVetted: partnerVetted(),
  PartnerVettingFailed: vettingFailed(),
  PartnerApplicationRejected: applicationRejected(),
  ContractConcluded: contractConcluded(),
  ContractAmended: contractAmended(),
  ContractEnded: contractEnded(),
  PartnerActivated: partnerActivated(),
  PartnerPutOnWatch: putOnWatch(),
  PartnerWatchLifted: watchLifted(),
  PartnerSuspended: partnerSuspended(),
  PartnerReinstated: partnerReinstated(),
  PartnerExited: partnerExited(),
  PartnerPersonalDataErased: partnerErased(),
  PartnerKeyDestroyed: partnerKeyDestroyed(),
  ...scoreSamples,
};

/** How a partner gets to each of these places. */
export const vetted = () => [partnerApplied(), partnerVetted()];
export const contracted = () => [...vetted(), contractConcluded()];
export const active = () => [...contracted(), partnerActivated()];
export const suspended = () => [...active(), partnerSuspended()];

/** What a handler would gather, with small numbers and a zone of whole hours. */
export const partnerKnown: PartnerKnown = {
  packVersion: '2026.1',
  policy: {
    vetting: { lowest: 1, highest: 5, weights, passMark: 60, leastScore: 2 },
    contract: { longestDays: 400 },
    skills: ['GAS', 'HEATING', 'PLUMBING'],
    mostRadiusKm: 100,
    mostContacts: 2,
    scores: scorePolicy,
    textLimits: { name: 40, note: 60, contract: 80 },
  },
  zone: 'Europe/Berlin',
  startOf: (day) => new Date(Date.parse(day) - 3_600_000).toISOString(),
  priceLists: { [SERVICES]: 'REPAIR', [PARTS]: 'PARTS' },
};

export const givenPartner = specification(partnerDecider, partnerKnown);
export const partnerCommand = commandMaker<PartnerCommand>();
