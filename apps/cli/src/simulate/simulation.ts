/** How long something takes: half of all cases take less than `hours`; `spread` is the sigma of the log-normal. */
export type Delay = Readonly<{ hours: number; spread: number; when: 'OFFICE' | 'ANY_TIME' }>;

export const office = (hours: number, spread = 0.7): Delay => ({ hours, spread, when: 'OFFICE' });
export const anyTime = (hours: number, spread = 0.7): Delay => ({ hours, spread, when: 'ANY_TIME' });
export const days = 24;

/**
 * What the simulated company, its goods and its customers are like. These are assumptions of a demonstration, no policy
 * numbers: what the company's rules say comes from the policy pack.
 */
export const SIMULATION = {
  market: {
    /** Of all units, how many are ordered from the company itself; dealers sell the others. */
    orderedShare: 0.08,
    /** Of all units, how many are sold by dealers and registered one by one, with their place. */
    registeredShare: 0.06,
    /** Of the units of each shipment, how many stay in stock for exchanges. */
    spareShare: 0.02,
    /** From the factory's shipment to the sale: some weeks on the shelf. */
    shelf: anyTime(30 * days, 0.6),
    /** From the sale or delivery to the installation. */
    installation: anyTime(5 * days, 0.8),
    /** Of the units that are meant for some regions only, how many are installed elsewhere (the roof case). */
    misplacedShare: 0.04,
    /** Production is this long before the shipment. */
    productionDaysBefore: 12,
    /** How much list prices rise with each January. */
    yearlyPriceRise: 0.03,
    /** Of ordered units, how many come with an accessory. */
    accessoryShare: 0.2,
  },

  orders: {
    /** Customers pay at once, mostly. */
    payment: anyTime(3, 1.5),
    shipping: office(20, 0.6),
    delivery: office(2 * days, 0.5),
    /** Called off before they are shipped. */
    cancelledShare: 0.03,
    /** Goods sent back although nothing is wrong with them, of what was delivered. */
    changeOfMindShare: 0.04,
    changeOfMind: anyTime(5 * days, 0.5),
    /** Goods that never worked, of what was delivered. */
    deadOnArrivalShare: 0.006,
    deadOnArrival: anyTime(1.5 * days, 0.5),
    /** Goods that can be carried and are sent in for repair after some weeks, of what was delivered. */
    sentForRepairShare: 0.1,
    sentForRepair: anyTime(20 * days, 0.5),
  },

  /** Complaints per unit in service and month, by its age: early failures, a floor, and wear towards the end of life. */
  hazard: {
    early: 0.012,
    /** Months after which only a third of the early failures is left. */
    earlyFadesIn: 1.5,
    floor: 0.004,
    /** Added at the end of the service life, and growing with the cube of the age. */
    wear: 0.02,
  },

  /** One batch of one product has a weak component that fails where the climate asks most of it. */
  defect: {
    /** Which month's batch, as a share of the time simulated. */
    madeAt: 0.25,
    /** Complaints per unit and month on top of the others, when it is at its worst. */
    worst: 0.2,
    /** Months in service until two thirds of the worst is reached. */
    growsIn: 4,
    /** When it is contained, as a share of the time simulated. */
    containedAt: 0.8,
    /** Months after the containment until only a third is left. */
    fadesIn: 1,
    /** Of these complaints, how many report smoke or fire. */
    fireShare: 0.03,
  },

  complaints: {
    /** What they are about, where no defect is behind it. */
    categories: { PRODUCT: 62, DELIVERY: 12, INSTALLATION: 9, REPAIR: 5, STAFF_CONDUCT: 4, PRICE: 4, INFORMATION: 4 },
    channels: { HOTLINE: 46, ONLINE: 28, LETTER: 4, VISIT: 6, PARTNER: 9, MARKETPLACE: 7 },
    severities: { MINOR: 58, MAJOR: 42 },
    /** Injury or fire, beside the defect. */
    safetyShare: 0.003,
    /** How many can read the whole serial from the nameplate. */
    serialShare: 0.72,
    /** Of the others, how many units the agent finds by a part of the serial and the address. */
    foundShare: 0.4,
    /** How many are told by somebody without a customer file and without wanting one. */
    anonymousShare: 0.1,
    /** How many name a loss in money. */
    lossShare: 0.15,
    /** From the event to telling somebody. */
    untilTold: anyTime(20, 1.2),
    /** The opinion comes again: the same unit and symptom after the case was closed. */
    repeatedShare: 0.08,
    untilRepeated: anyTime(30 * days, 0.5),
    /** Nobody cares for some of them: they stay where they are. */
    forgottenShare: 0.015,
  },

  /** A few customers complain again and again, about people and prices. */
  angry: { unitsPerCustomer: 5_000, most: 200, complaint: anyTime(25 * days, 0.6) },

  handling: {
    recording: office(0.4),
    acknowledgement: office(1.5, 0.8),
    criticalAcknowledgement: anyTime(0.4, 0.5),
    contact: office(5),
    confirmation: office(1),
    assessment: office(3),
    judgement: office(20),
    onTheSpotShare: 0.4,
    holdShare: 0.06,
    hold: office(4 * days, 0.5),
    escalationShare: 0.04,
    withdrawnShare: 0.03,
    /** Own, supplier's or the customer's fault, or nobody can tell. */
    responsibilities: { COMPANY: 52, SUPPLIER: 20, CUSTOMER: 12, UNDETERMINED: 16 },
    /** Of what the customer is responsible for, how much is refused; the rest is goodwill. */
    refusedShare: 0.7,
  },

  settlement: {
    proposal: office(16),
    approval: office(8),
    declinedShare: 0.07,
    reply: office(1.5),
    signature: anyTime(30, 0.9),
    rejectedShare: 0.08,
    /** What is agreed on, for goods that are at fault; other complaints get money or an apology. */
    remedies: { REPAIR: 55, REPLACE: 22, REFUND: 13, COMPENSATE: 10 },
    /** A remedy beside it. */
    apologyShare: 0.3,
    /** Compensations, as shares of the list price. */
    compensation: { least: 0.02, most: 0.12 },
    taskReceipt: office(4),
    taskDone: office(3 * days, 0.6),
    sentBackShare: 0.03,
    failedShare: 0.02,
  },

  results: {
    recheck: office(2 * days, 0.5),
    contact: office(1 * days, 0.5),
    unreachedShare: 0.14,
    dissatisfiedShare: 0.07,
    finding: office(2 * days),
    findingAcknowledgement: office(4 * days, 0.9),
    closing: office(6),
  },

  returns: {
    authorisation: office(8),
    travel: office(5 * days, 0.5),
    inspection: office(1.5 * days),
    acceptance: office(4),
    quote: office(4),
    confirmation: office(6),
    replacement: office(1.5 * days),
    refund: anyTime(2, 0.5),
    disposal: office(3 * days),
    /** The goods never come. */
    neverSentShare: 0.06,
    /** Of those, how many nobody calls off. */
    expiredShare: 0.5,
    advanceExchangeShare: 0.12,
    noFaultFoundShare: 0.09,
    rejectedAfterReview: 0.35,
    damagedShare: 0.05,
    /** The payment gateway does not answer the first time, or says no. */
    gatewayDownShare: 0.05,
    declinedShare: 0.015,
    dispositions: { REFURBISH: 45, RESTOCK: 15, SCRAP: 30, RETURN_TO_VENDOR: 10 },
  },

  staff: { agents: 14, supervisors: 4, managers: 3, executives: 1, handlers: 6, engineers: 3 },
} as const;
