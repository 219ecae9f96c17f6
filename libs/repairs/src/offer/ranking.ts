import { currencyExponent, type Money } from '#values';
import type { Hindrance, RankingTerm, RankingTermName } from '../repair-words.events.js';
import type { RepairPolicy } from '../repairs.policy-section.js';
import type { Candidate, JobFacts, OutletFacts } from './candidate.js';
import { type Reach, reachOf } from './reach.js';

export type RankingPolicy = RepairPolicy['dispatch']['ranking'];

/**
 * All outlets, those who may be asked first and the best of them first, each with what it was ranked by or why it may not
 * be asked. The score is Σ weight × points / Σ weight. Of equals the nearer one comes first, then the one with less to do
 * per technician, then the one whose id comes first, so that the order never depends on the order of the outlets.
 */
export const rankCandidates = (
  job: JobFacts,
  outlets: readonly OutletFacts[],
  policy: RankingPolicy,
): readonly Candidate[] => {
  const known = outlets.map((outlet) => knownOf(job, outlet));
  const cheapest = cheapestOf(known);
  const candidates = known.map((each) => candidateOf(each, cheapest, policy)).sort(byMerit);
  const eligible = candidates.filter(({ hindrances }) => hindrances.length === 0);
  return [
    ...eligible.map((candidate, index) => ({ ...candidate, rank: index + 1 })),
    ...candidates.filter(({ hindrances }) => hindrances.length > 0),
  ];
};

type Known = Readonly<{ outlet: OutletFacts; reach: Reach; hindrances: readonly Hindrance[] }>;

const knownOf = (job: JobFacts, outlet: OutletFacts): Known => {
  const reach = reachOf(job, outlet);
  return { outlet, reach, hindrances: hindrancesOf(job, outlet, reach) };
};

/** The lowest price of those who may be asked; null where nobody knows any. */
const cheapestOf = (known: readonly Known[]): number | null => {
  const prices = known
    .filter(({ hindrances }) => hindrances.length === 0)
    .flatMap(({ outlet: { price } }) => (price ? [price.amount.amount] : []));
  return prices.length === 0 ? null : Math.min(...prices);
};

const candidateOf = (
  { outlet, reach, hindrances }: Known,
  cheapest: number | null,
  policy: RankingPolicy,
): Candidate => {
  const terms = [
    term('DISTANCE', distancePoints(reach, policy), reach.distanceKm),
    term('SCORE', scorePoints(outlet, policy), outlet.score),
    term('WORKLOAD', workloadPoints(outlet, policy), workloadOf(outlet)),
    term('PRICE', pricePoints(outlet, cheapest, policy), outlet.price && inMainUnits(outlet.price.amount)),
  ].map((each) => ({ ...each, weight: policy.weights[each.term] }));
  return {
    outletId: outlet.outletId,
    partnerId: outlet.partnerId,
    name: outlet.name,
    rank: null,
    hindrances,
    score: weighted(terms),
    terms,
    distanceKm: reach.distanceKm,
    distanceBasis: reach.basis,
    scoreOrigin: outlet.scoreOrigin,
    price: outlet.price,
  };
};

const term = (name: RankingTermName, points: number, measure: number | null) => ({
  term: name,
  points: rounded(Math.min(1, Math.max(0, points))),
  measure,
});

/** 1 at the door, 0 from the farthest distance of the pack on; by region as the pack says. */
const distancePoints = ({ distanceKm, region }: Reach, policy: RankingPolicy): number => {
  if (distanceKm !== null) return 1 - distanceKm / policy.farthestKm;
  if (region === 'SAME') return policy.regionPoints.same;
  return region === 'WIDER' ? policy.regionPoints.wider : policy.neutralPoints;
};

const scorePoints = ({ score }: OutletFacts, { neutralPoints }: RankingPolicy): number =>
  score === null ? neutralPoints : score / 100;

/** Open jobs per technician; null where there is no technician. */
const workloadOf = ({ openJobs, technicians }: OutletFacts): number | null =>
  technicians === 0 ? null : rounded(openJobs / technicians);

const workloadPoints = (outlet: OutletFacts, policy: RankingPolicy): number => {
  const workload = workloadOf(outlet);
  return workload === null ? 0 : 1 - workload / policy.fullWorkload;
};

/** 1 for the cheapest of those who may be asked, half for twice its price. */
const pricePoints = ({ price }: OutletFacts, cheapest: number | null, { neutralPoints }: RankingPolicy): number => {
  if (price === null || cheapest === null) return neutralPoints;
  return price.amount.amount === 0 ? 1 : cheapest / price.amount.amount;
};

const inMainUnits = ({ amount, currency }: Money): number => amount / 10 ** (currencyExponent(currency) ?? 0);

const hindrancesOf = (job: JobFacts, outlet: OutletFacts, reach: Reach): readonly Hindrance[] => {
  const found: readonly (readonly [Hindrance, boolean])[] = [
    ['PARTNER_NOT_ACTIVE', !outlet.isPartnerActive],
    ['OUTLET_CLOSED', !outlet.isOpen],
    ['NO_WORKING_HOURS', outlet.calendar === null],
    ['DEPOSIT_BELOW_FLOOR', outlet.isDepositBelowFloor],
    ['SKILL_NOT_OFFERED', job.skills.some((skill) => !outlet.skills.includes(skill))],
    ['NO_CERTIFIED_TECHNICIAN', outlet.certified === 0],
    ['OUTSIDE_RADIUS', reach.isOutsideRadius],
    ['REGION_NOT_SERVED', reach.isOutsideRegions],
    ['ALREADY_ASKED', job.asked.includes(outlet.outletId)],
  ];
  return found.filter(([, isSo]) => isSo).map(([hindrance]) => hindrance);
};

const weighted = (terms: readonly RankingTerm[]): number => {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return rounded(terms.reduce((sum, { points, weight }) => sum + points * weight, 0) / total);
};

/** To six decimals, so that scores that are equal to people are equal to the ranking. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const byMerit = (a: Candidate, b: Candidate): number =>
  b.score - a.score ||
  compared(a.distanceKm, b.distanceKm) ||
  compared(workload(a), workload(b)) ||
  (a.outletId < b.outletId ? -1 : 1);

const workload = ({ terms }: Candidate): number | null =>
  terms.find((each) => each.term === 'WORKLOAD')?.measure ?? null;

/** The smaller one first, what nobody knows last. */
const compared = (a: number | null, b: number | null): number => (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE);
