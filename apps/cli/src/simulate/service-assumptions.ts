import { anyTime, days, office } from './simulation.js';

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
    /** Of those who were put on watch, how many are suspended later; the others do better again. */
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
    /** And so many for a thousand calls, where somebody says how many there are. */
    piecesPerThousandCalls: 60,
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
  /**
   * How good the work of somebody is, from 0 to 1: nobody is told it. What follows happens as often as `worst` and `best`
   * say to those of 0 and of 1, and to all others in between, evenly.
   */
  quality: {
    own: 0.75,
    least: 0.05,
    most: 0.95,
    /** Of the offers; the company's own people do neither. */
    declined: { worst: 0.16, best: 0.02 },
    lapsed: { worst: 0.14, best: 0.01 },
    /** Of the visits. */
    noShow: { worst: 0.09, best: 0.004 },
    late: { worst: 0.28, best: 0.03 },
    /** Of what is completed. */
    checkFailed: { worst: 0.12, best: 0.01 },
    comesAgain: { worst: 0.16, best: 0.02 },
    complained: { worst: 0.06, best: 0.003 },
    /** Of the partners, at some time. */
    watched: { worst: 0.6, best: 0 },
  },
  calls: {
    /** Per unit in service and month, where nobody says how many there are. */
    perUnitAndMonth: 0.004,
    /** What customers call for. */
    kinds: { REPAIR: 74, MAINTENANCE: 26 },
    /** About goods of the same kind that were sold before the time that is simulated, and of which nothing is known. */
    olderShare: 0.2,
    /** The same fault again, where it comes again. */
    again: anyTime(11 * days, 0.5),
    registration: office(0.3),
    /** From the end of a job to the complaint about it. */
    complaint: anyTime(3 * days, 0.8),
    complaints: { REPAIR: 48, STAFF_CONDUCT: 26, DELIVERY: 16, PRICE: 10 },
  },
  money: {
    /** What customers say to a quote at once; the others think about it until the technician comes again. */
    agreedShare: 0.72,
    declinedShare: 0.16,
    goodwillShare: 0.08,
    thinking: anyTime(2 * days, 0.5),
    billing: office(3, 0.5),
    payment: anyTime(4 * days, 0.8),
    disputedShare: 0.05,
    waivedShare: 0.4,
    settling: office(2 * days, 0.5),
    /** Below this share of what was demanded, somebody asks for the rest. */
    topUpBelow: 0.97,
    charging: office(1 * days, 0.5),
  },
  surveys: {
    /** Of the customers, how many have agreed to be asked. */
    consentShare: 0.8,
    /** Of those who are asked. */
    answeredShare: { expectation: 0.42, perception: 0.6 },
    answer: anyTime(14, 1),
    filling: anyTime(0.2, 0.5),
    unsubmittedShare: 0.04,
    skippedShare: 0.05,
    commentShare: 0.15,
    /** What customers expect, and how a job is perceived, as shares of the scale from worst to best. */
    expected: 0.85,
    experience: { base: 0.42, byQuality: 0.45, late: 0.2, secondVisit: 0.15, unsolved: 0.25 },
    complaint: { least: 0.35, most: 0.9, critical: 0.15 },
    noise: 0.16,
  },
  loaners: {
    counts: { OWN: 4, THIRD_PARTY: 1 },
    damagedShare: 0.06,
    mending: office(3 * days, 0.4),
    fetching: anyTime(20, 0.6),
  },
  work: {
    /** Installed by a work order; the others their customers set up themselves. */
    installedClasses: ['ENERGY_SYSTEM', 'CLIMATE_CONTROL'],
    /** Repaired in the workshop; all others at the customer's. */
    workshopClasses: ['VEHICLE'],
    answer: office(1, 0.6),
    /** Called off by the customer before anybody came. */
    calledOffShare: 0.03,
    /** From the acceptance until a day is agreed on, and how many days ahead that is at least. */
    appointment: office(2),
    daysAhead: 1,
    /** How many days are looked through for an appointment at a time, and of how many free ones the customer takes one. */
    daysSearched: 1,
    slotsOffered: 8,
    /** Of the visits, how many are missed because nobody is at home. */
    customerAbsentShare: 0.03,
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
