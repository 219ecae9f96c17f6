import { partnersPolicySection } from '#partners';
import type { PartnerKind } from '#partners/events';
import type { PolicyPack } from '#policy-pack';
import { newId, type WorkingCalendar } from '#values';
import { PRODUCTS } from '../market/products.js';
import { SERVICE } from '../service-assumptions.js';
import { type Chance, chanceOf } from '../world/chance.js';
import { after } from '../world/delays.js';
import type { Run } from '../world/run.js';
import { personBy } from '../world/words.js';
import { OWN_OUTLETS, PLACES, type SimulatedPlace } from './places.js';
import { shareFor } from './quality.js';

export type SimulatedTechnician = Readonly<{ technicianId: string; name: string; phone: string }>;

export type SimulatedOutlet = Readonly<{
  outletId: string;
  partner: SimulatedPartner;
  name: string;
  address: string;
  place: SimulatedPlace;
  radiusKm: number;
  /** What it serves, and where it is. */
  regions: readonly string[];
  home: string;
  calendar: WorkingCalendar;
  technicians: readonly SimulatedTechnician[];
}>;

/** From when on a partner is what; null is never. Instants are milliseconds. */
type Standing = Readonly<{
  appliesAt: number;
  vettedAt: number;
  contractAt: number;
  activeAt: number;
  watchedAt: number | null;
  suspendedAt: number | null;
  reinstatedAt: number | null;
}>;

export type SimulatedPartner = Standing &
  Readonly<{
    partnerId: string;
    /** The name of its case. */
    name: string;
    title: string;
    kind: PartnerKind;
    /** How good its work is, from 0 to 1: hidden from everybody, and behind everything that it does. */
    quality: number;
    regions: readonly string[];
    skills: readonly string[];
  }>;

export type Network = Readonly<{ partners: readonly SimulatedPartner[]; outlets: readonly SimulatedOutlet[] }>;

/** The own organisation and its partners: all of it follows from the run, and what each is at a time too. */
export const networkOf = (run: Run, pack: PolicyPack): Network => {
  const own = ownPartner(run, pack);
  const third = regionsOfPartners(run).map((region, n) => thirdParty(run, pack, region, n + 1));
  return {
    partners: [own, ...third],
    outlets: [
      ...Object.entries(OWN_OUTLETS).map(([home, regions]) => outletOf(run, own, home, regions)),
      ...third.flatMap((partner) => partner.regions.map((home) => outletOf(run, partner, home, [home]))),
    ],
  };
};

/** Whether it takes new work. */
export const isWorkingAt = ({ activeAt, suspendedAt, reinstatedAt }: SimulatedPartner, at: number): boolean =>
  activeAt <= at && (suspendedAt === null || at < suspendedAt || (reinstatedAt !== null && reinstatedAt <= at));

/** One for each region, and the others where most is sold. */
const regionsOfPartners = ({ units, partners }: Run): readonly string[] => {
  const sold = soldByRegion();
  const regions = [...sold.keys()];
  const wanted = partners ?? Math.max(regions.length, Math.ceil(units / SERVICE.partners.unitsPerPartner));
  const more = Math.max(0, wanted - regions.length);
  const all = [...sold.values()].reduce((sum, each) => sum + each, 0);
  let share = 0;
  const others = [...sold].flatMap(([region, each]) => {
    const before = Math.round((more * share) / all);
    share += each;
    return Array.from({ length: Math.round((more * share) / all) - before }, () => region);
  });
  return [...regions, ...others].slice(0, wanted);
};

/** How much of everything is sold in which region. */
export const soldByRegion = (): ReadonlyMap<string, number> => {
  const sold = new Map<string, number>();
  for (const product of PRODUCTS) {
    const all = Object.values(product.sold).reduce((sum, each) => sum + each, 0);
    for (const [region, each] of Object.entries(product.sold))
      sold.set(region, (sold.get(region) ?? 0) + (product.share * each) / all);
  }
  return sold;
};

const ownPartner = (run: Run, pack: PolicyPack): SimulatedPartner => ({
  partnerId: newId(`${run.id}/own`, 'partner'),
  name: 'partner/own',
  title: `Simulated service ${run.code}`,
  kind: 'OWN',
  quality: SERVICE.quality.own,
  regions: [...new Set(Object.values(OWN_OUTLETS).flat())],
  skills: pack.section(partnersPolicySection).skills,
  appliesAt: run.start,
  vettedAt: run.start,
  contractAt: run.start,
  activeAt: run.start,
  watchedAt: null,
  suspendedAt: null,
  reinstatedAt: null,
});

const NAMES = ['Technik', 'Service', 'Haustechnik', 'Montage', 'Werkstatt'];

const thirdParty = (run: Run, pack: PolicyPack, region: string, n: number): SimulatedPartner => {
  const name = `partner/${n}`;
  const chance = chanceOf(`${run.id}/${name}`);
  const { certifiedSkills, skills } = pack.section(partnersPolicySection);
  const quality = chanceOf(`${run.id}/${name}/quality`).between(SERVICE.quality.least, SERVICE.quality.most);
  const lacking = chance.happens(SERVICE.partners.lacksCertifiedSkillShare) ? chance.oneOf(certifiedSkills) : null;
  return {
    partnerId: newId(`${run.id}/${name}`, 'partner'),
    name,
    title: `${personBy(chance).name} ${chance.oneOf(NAMES)} ${n}`,
    kind: 'THIRD_PARTY',
    quality,
    regions: [region],
    skills: skills.filter((skill) => skill !== lacking),
    ...standingOf(run, quality, chance),
  };
};

const standingOf = (run: Run, quality: number, chance: Chance): Standing => {
  const { appliesWithin, vetting, contract, activation, ...later } = SERVICE.partners;
  const appliesAt = after(run.monthAt(chance.uniform() * appliesWithin), vetting, chance);
  const vettedAt = after(appliesAt, vetting, chance);
  const contractAt = after(vettedAt, contract, chance);
  const activeAt = after(contractAt, activation, chance);
  const { least, most } = later.watchedAt;
  const share = chance.between(least, most);
  const watchedAt = chance.happens(shareFor('watched', quality))
    ? after(activeAt + share * Math.max(0, run.end - activeAt), activation, chance)
    : null;
  const ended = watchedAt === null ? null : after(watchedAt, later.watchEnds, chance);
  const suspendedAt = chance.happens(later.suspendedShare) ? ended : null;
  const reinstatedAt = suspendedAt === null ? ended : after(suspendedAt, later.reinstatement, chance);
  return { appliesAt, vettedAt, contractAt, activeAt, watchedAt, suspendedAt, reinstatedAt };
};

const outletOf = (run: Run, partner: SimulatedPartner, home: string, regions: readonly string[]): SimulatedOutlet => {
  const place = PLACES[home];
  if (!place) throw new Error(`Nobody knows where ${home} is.`);
  const outletId = newId(`${partner.partnerId}/${home}`, 'outlet');
  const chance = chanceOf(`${run.id}/outlet/${outletId}`);
  return {
    outletId,
    partner,
    name: `${partner.title}, ${place.city}`,
    address: `${personBy(chance).address}, ${place.city}`,
    place: { ...place, coordinates: nearby(place, chance) },
    radiusKm: SERVICE.partners.radiusKm,
    regions,
    home,
    calendar: { version: `${outletId}/1`, zone: place.zone, week: WEEK, holidays: [], extraDays: {} },
    technicians: Array.from({ length: SERVICE.partners.technicians[partner.kind] }, (_, n) => {
      const { name, phone } = personBy(chance);
      return { technicianId: newId(`${outletId}/${n}`, 'technician'), name, phone };
    }),
  };
};

/** Somewhere in the city. */
const nearby = ({ coordinates: { latitude, longitude } }: SimulatedPlace, chance: Chance) => ({
  latitude: Math.round((latitude + chance.between(-0.1, 0.1)) * 1_000) / 1_000,
  longitude: Math.round((longitude + chance.between(-0.1, 0.1)) * 1_000) / 1_000,
});

const SHIFTS = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const WEEK = {
  MONDAY: SHIFTS,
  TUESDAY: SHIFTS,
  WEDNESDAY: SHIFTS,
  THURSDAY: SHIFTS,
  FRIDAY: SHIFTS,
  SATURDAY: [],
  SUNDAY: [],
};
