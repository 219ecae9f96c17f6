import type { Component, PriceEntry } from '#products/events';
import type { Season } from '../world/hazard.js';

/** A component with what is said of it when it fails; `weight` is its share of the faults. */
export type SimulatedComponent = Readonly<{
  code: string;
  name: string;
  parent: string | null;
  supplier: string | null;
  weight: number;
  symptoms: readonly string[];
}>;

export type SimulatedProduct = Readonly<{
  sku: string;
  /** What serials begin with. */
  prefix: string;
  name: string;
  line: string;
  model: string;
  variant: string | null;
  productClass: string;
  intendedRegions: readonly string[];
  /** Where it is sold, and how much of it. */
  sold: Readonly<Record<string, number>>;
  /** Its share of all units. */
  share: number;
  /** List price in whole units of the company's currency, in the first year. */
  price: number;
  serviceLifeMonths: number;
  season: Season;
  components: readonly SimulatedComponent[];
}>;

const fault = (
  [code, name]: readonly [string, string],
  weight: number,
  supplier: string | null,
  ...symptoms: string[]
): SimulatedComponent => ({ code, name, parent: null, supplier, weight, symptoms });

const NORTH = { 'DE-NW': 30, 'DE-BY': 24, 'DE-BE': 12, 'AT-9': 14, 'PL-MZ': 20 };
const SOUTH = { 'IT-25': 40, 'ES-AN': 35, 'FR-PAC': 25 };
const ALL = { 'DE-NW': 22, 'DE-BY': 18, 'DE-BE': 9, 'AT-9': 9, 'PL-MZ': 12, 'IT-25': 14, 'ES-AN': 9, 'FR-PAC': 7 };

const ROOF = [
  fault(['COLLECTOR', 'Collector'], 35, 'Helio Glass', 'LEAK', 'CRACK_OR_BREAK', 'LOW_PERFORMANCE'),
  fault(['SEAL', 'Seal'], 30, 'Dichtwerk', 'LEAK', 'CORROSION'),
  fault(['PUMP', 'Pump'], 20, 'Pumpen Nord', 'NOISE', 'STOPS_WORKING'),
  fault(['CONTROLLER', 'Controller'], 15, 'Regeltech', 'DISPLAY_FAULT', 'SOFTWARE_FAULT', 'NO_POWER'),
];
const AIR_CONDITIONER = [
  fault(['COMPRESSOR', 'Compressor'], 40, 'Kompress', 'LOW_PERFORMANCE', 'NOISE', 'STOPS_WORKING', 'OVERHEATS'),
  fault(['FAN', 'Fan'], 25, 'Ventilo', 'NOISE', 'VIBRATION'),
  fault(['COIL', 'Heat exchanger'], 20, 'Cuprum', 'LEAK', 'CORROSION'),
  fault(['BOARD', 'Control board'], 15, 'Regeltech', 'NO_POWER', 'DISPLAY_FAULT', 'CONNECTIVITY'),
];

/** Variants for the north and the south, so that a unit can be in the wrong place; and goods that are sold everywhere. */
export const PRODUCTS: readonly SimulatedProduct[] = [
  {
    sku: 'SIM-SOLAR-ROOF-N',
    prefix: 'SRN',
    name: 'Solar roof 40 north',
    line: 'Solar roofs',
    model: 'SR-40',
    variant: 'north',
    productClass: 'ENERGY_SYSTEM',
    intendedRegions: ['AT', 'DE', 'PL'],
    sold: NORTH,
    share: 12,
    price: 8_900,
    serviceLifeMonths: 240,
    season: { peakMonth: 1, swing: 0.35 },
    components: ROOF,
  },
  {
    sku: 'SIM-SOLAR-ROOF-S',
    prefix: 'SRS',
    name: 'Solar roof 40 south',
    line: 'Solar roofs',
    model: 'SR-40',
    variant: 'south',
    productClass: 'ENERGY_SYSTEM',
    intendedRegions: ['ES', 'FR', 'IT'],
    sold: SOUTH,
    share: 10,
    price: 7_900,
    serviceLifeMonths: 240,
    season: { peakMonth: 7, swing: 0.25 },
    components: ROOF,
  },
  {
    sku: 'SIM-AIR-90',
    prefix: 'ACR',
    name: 'Air conditioner 90',
    line: 'Air conditioners',
    model: 'AIR-90',
    variant: null,
    productClass: 'CLIMATE_CONTROL',
    intendedRegions: [],
    sold: ALL,
    share: 28,
    price: 1_290,
    serviceLifeMonths: 120,
    season: { peakMonth: 7, swing: 0.6 },
    components: AIR_CONDITIONER,
  },
  {
    sku: 'SIM-WASH-7',
    prefix: 'WMC',
    name: 'Washing machine 7',
    line: 'Washing machines',
    model: 'WASH-7',
    variant: null,
    productClass: 'HOUSEHOLD',
    intendedRegions: [],
    sold: ALL,
    share: 38,
    price: 649,
    serviceLifeMonths: 120,
    season: { peakMonth: 12, swing: 0.1 },
    components: [
      fault(['PUMP', 'Drain pump'], 30, 'Pumpen Nord', 'LEAK', 'NOISE', 'STOPS_WORKING'),
      fault(['BEARING', 'Drum bearing'], 30, 'Lager & Sohn', 'NOISE', 'VIBRATION'),
      fault(['HEATER', 'Heater'], 20, 'Thermo', 'LOW_PERFORMANCE', 'ELECTRIC_SHOCK'),
      fault(['DOOR', 'Door'], 20, null, 'LEAK', 'CRACK_OR_BREAK', 'COSMETIC'),
    ],
  },
  {
    sku: 'SIM-CARGO-BIKE',
    prefix: 'ECB',
    name: 'Electric cargo bike',
    line: 'Cargo bikes',
    model: 'ECB-1',
    variant: null,
    productClass: 'VEHICLE',
    intendedRegions: [],
    sold: ALL,
    share: 12,
    price: 3_990,
    serviceLifeMonths: 96,
    season: { peakMonth: 6, swing: 0.4 },
    components: [
      fault(['BATTERY', 'Battery'], 35, 'Voltzell', 'LOW_PERFORMANCE', 'OVERHEATS', 'NO_POWER'),
      fault(['MOTOR', 'Motor'], 25, 'Antrieb', 'NOISE', 'STOPS_WORKING'),
      fault(['BRAKE', 'Brake'], 25, 'Haltmann', 'NOISE', 'LOW_PERFORMANCE'),
      fault(['FRAME', 'Frame'], 15, null, 'CRACK_OR_BREAK', 'CORROSION'),
    ],
  },
];

/** Sold beside the others, by the piece and without a serial. */
export const ACCESSORY = { sku: 'SIM-CARE-KIT', name: 'Care kit', price: 29 } as const;

/** Which of them has the weak component, where it fails and how that shows. */
export const DEFECT = {
  sku: 'SIM-AIR-90',
  component: 'COMPRESSOR',
  region: 'IT-25',
  symptom: 'OVERHEATS',
} as const;

export const componentsOf = (product: SimulatedProduct): readonly Component[] =>
  product.components.map(({ code, name, parent, supplier }) => ({
    code,
    name,
    parent,
    sku: `${product.sku}-${code}`,
    supplier,
  }));

/** What goods cost from the January of a year on, in minor units. */
export const priceIn = (listPrice: number, yearsSinceStart: number, yearlyRise: number): number =>
  Math.round(listPrice * (1 + yearlyRise) ** yearsSinceStart) * 100;

export const priceEntries = (currency: string, yearsSinceStart: number, yearlyRise: number): readonly PriceEntry[] =>
  [...PRODUCTS, ACCESSORY].map(({ sku, name, price }) => ({
    sku,
    description: name,
    price: { amount: priceIn(price, yearsSinceStart, yearlyRise), currency },
  }));
