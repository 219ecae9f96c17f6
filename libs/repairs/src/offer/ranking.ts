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
  const candidates = outlets.map((outlet) => candidateOf(job, outlet, policy)).sort(byMerit);
  const eligible = candidates.filter(({ hindrances }) => hindrances.length === 0);
  return [
    ...eligible.map((candidate, index) => ({ ...candidate, rank: index + 1 })),
    ...candidates.filter(({ hindrances }) => hindrances.length > 0),
  ];
};

const candidateOf = (job: JobFacts, outlet: OutletFacts, policy: RankingPolicy): Candidate => {
  const reach = reachOf(job, outlet);
  const terms = [
    term('DISTANCE', distancePoints(reach, policy), reach.distanceKm),
    term('SCORE', scorePoints(outlet, policy), outlet.score),
    term('WORKLOAD', workloadPoints(outlet, policy), workloadOf(outlet)),
  ].map((each) => ({ ...each, weight: policy.weights[each.term] }));
  return {
    outletId: outlet.outletId,
    partnerId: outlet.partnerId,
    name: outlet.name,
    rank: null,
    hindrances: hindrancesOf(job, outlet, reach),
    score: weighted(terms),
    terms,
    distanceKm: reach.distanceKm,
    distanceBasis: reach.basis,
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
