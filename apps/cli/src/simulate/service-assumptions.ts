import { days, office } from './simulation.js';

/** What the simulated company's service is like: its partners, their people, their stock and their work. */
export const SERVICE = {
  partners: {
    /** One partner for so many units, and one for each region at least. */
    unitsPerPartner: 2_000,
    /** When they apply, as a share of the first month. */
    appliesWithin: 0.4,
    vetting: office(3 * days, 0.4),
    contract: office(2 * days, 0.4),
    activation: office(1 * days, 0.4),
    lodgement: office(3 * days, 0.4),
    hiring: office(6, 0.5),
    technicians: { OWN: 4, THIRD_PARTY: 3 },
    /** Who does not do without a certificate lacks one of these skills. */
    lacksCertifiedSkillShare: 0.2,
    /** On the scale of the pack, enough to pass. */
    scores: { least: 4, most: 5 },
    radiusKm: 120,
    contractDays: 3_650,
    certificateDays: 3_640,
    /** How long before it is hired a technician was certified, in days. */
    certifiedDaysBefore: 120,
    /** Put on watch at some time, and of those how many are suspended later; the others do better again. */
    watchedShare: 0.25,
    suspendedShare: 0.3,
    /** From the activation, as a share of what is left of the time simulated. */
    watchedAt: { least: 0.3, most: 0.7 },
    watchEnds: office(45 * days, 0.3),
    reinstatement: office(40 * days, 0.3),
  },
  parts: {
    /** Of the price of the goods, what a part costs that fails as often as the others; rare ones are dearer. */
    priceShare: 0.12,
    /** Components whose pieces have serials of their own. */
    serialised: ['COMPRESSOR', 'BATTERY'],
    /** Pieces of each part at an outlet: so many for a thousand units of a region and outlet, and this at least. */
    piecesPerThousandUnits: 3,
    leastPieces: 3,
    /** Partners keep parts of which so many of a hundred faults of a product are. */
    leastWeightAtPartners: 35,
    /** Reordered when no more than this share of them is free. */
    reorderShare: 0.34,
    placing: office(4),
    confirmation: office(1 * days, 0.5),
    delivery: office(6 * days, 0.5),
    /** A piece that was replaced: when it is received, and looked at. */
    defectiveBack: office(3 * days, 0.5),
    defectiveSent: office(5 * days, 0.5),
    scrappedShare: 0.4,
  },
  work: {
    /** Of the outlets that are asked, how many decline or do not answer; the company's own people do neither. */
    declinedShare: 0.07,
    lapsedShare: 0.06,
    answer: office(1, 0.6),
    /** Called off by the customer before anybody came. */
    calledOffShare: 0.03,
    /** From the acceptance until a day is agreed on, and how many days ahead that is at least. */
    appointment: office(2),
    daysAhead: 1,
    /** How many days are looked through for an appointment at a time, and of how many free ones the customer takes one. */
    daysSearched: 1,
    slotsOffered: 8,
    missedShare: 0.05,
    /** Of the missed visits, how many because nobody was at home. */
    customerAbsentShare: 0.6,
    lateShare: 0.1,
    noFaultFoundShare: 0.05,
    irreparableShare: 0.02,
    /** Until somebody looks again whether a part has come. */
    partAwaited: office(3 * days, 0.3),
    qualityCheck: office(8, 0.5),
    closing: office(4, 0.5),
    /** List prices in whole units of the company's currency. */
    prices: { TRAVEL: 45, INSPECTION: 39 },
    /** What the work on a product costs, as a share of its price, and at most. */
    labourShare: 0.08,
    mostLabour: 240,
  },
} as const;
