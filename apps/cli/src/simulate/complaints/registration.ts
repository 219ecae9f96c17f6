import type { ContactGiven, RegisterComplaint } from '#complaints';
import type { Unit } from '../market/units.js';
import { SIMULATION } from '../simulation.js';
import type { Chance } from '../world/chance.js';
import { dayOf } from '../world/run.js';
import { personBy, wordsFor } from '../world/words.js';
import type { Grievance } from './grievance.js';

type Registration = RegisterComplaint['data'];

export type Told = Readonly<{
  complaintId: string;
  occurredAt: string;
  reportedAt: string;
  serial: string | null;
  currency: string;
}>;

/** A complaint as an agent takes it down. */
export const registrationOf = (grievance: Grievance, told: Told, chance: Chance): Registration => {
  const { customerId, region, safetyFlag, work } = grievance;
  const { complaintId, occurredAt, reportedAt } = told;
  const who = { channel: chance.weighted(SIMULATION.complaints.channels), customerId };
  const contact = customerId === null ? contactOf(chance) : null;
  const goods = goodsOf(grievance, told.serial, chance);
  const wish = wishOf(grievance, told.currency, chance);
  return {
    ...UNTOLD,
    ...who,
    ...goods,
    ...wish,
    partnerId: work && work.partnerId,
    outletId: work && work.outletId,
    technicianId: work && work.technicianId,
    complaintId,
    contact,
    region,
    safetyFlag,
    occurredAt,
    reportedAt,
  };
};

const UNTOLD = {
  recorder: null,
  onBehalfOfCustomerId: null,
  brandUsedBefore: null,
  symptomCode: null,
  lossPerDay: null,
  attachments: [],
  requestId: null,
  source: null,
} satisfies Partial<Registration>;

const contactOf = (chance: Chance): ContactGiven => {
  const { name, phone } = personBy(chance);
  return { name, phone, email: null, address: null };
};

/** With the serial comes what the nameplate says; some can read a part of it. */
const goodsOf = ({ product, unit, component }: Grievance, serial: string | null, chance: Chance) => {
  const partOfSerial = unit && chance.happens(SIMULATION.complaints.serialShare) ? unit.serial.slice(-4) : null;
  return {
    product: { line: product.line, model: product.model, specification: product.variant },
    ...(serial === null ? NO_NAMEPLATE : nameplateOf(unit)),
    serial: serial ?? partOfSerial,
    serialIsPartial: serial === null && partOfSerial !== null,
    components: component ? [component.code] : [],
    inUseSince: inUseSince(unit),
  };
};

const NO_NAMEPLATE = { batch: null, productionDate: null };

const nameplateOf = (unit: Unit | null) =>
  unit ? { batch: unit.range.data.batch, productionDate: unit.range.data.productionDate } : NO_NAMEPLATE;

const inUseSince = (unit: Unit | null): string | null => (unit?.inUseAt ? dayOf(unit.inUseAt) : null);

const WISHES = ['REPAIR', 'REPLACE', 'REFUND', null] as const;

const wishOf = ({ product, category, symptom }: Grievance, currency: string, chance: Chance) => {
  const words = wordsFor(symptom, chance);
  const hasLoss = chance.happens(SIMULATION.complaints.lossShare);
  return {
    title: `${product.name}: ${words}`,
    words,
    remedySought: category === 'PRODUCT' ? chance.oneOf(WISHES) : null,
    lossSoFar: hasLoss ? { amount: 1_000 + 500 * chance.below(100), currency } : null,
  };
};
