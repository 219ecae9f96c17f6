import type { LineCover } from '#repairs/events';
import {
  coverOf,
  plansOf,
  remediesWithRegion,
  statutoryPacksOf,
  type UnitFact,
  warrantyPolicySection,
} from '#warranty';
import { COST_KINDS } from '#warranty/events';
import type { Unit } from '../market/units.js';
import { isoOf } from '../world/run.js';
import { type Job, orderOf } from './job.js';

/** What plan and law give a unit on the day on which the fault was told; nothing where nobody knows which unit it is. */
export const coverFor = (job: Job): readonly LineCover[] => {
  const { world, unit, product, component } = job;
  const { symptom } = job;
  if (!unit || symptom === null) return [];
  const { pack } = world;
  const policy = pack.section(warrantyPolicySection);
  const { reportedAt: on } = orderOf(job).order;
  const { productClass, serviceLifeMonths } = product;
  const facts = factsOf(unit).filter(({ at }) => at <= on);
  const asked = { on, symptom, region: unit.region, productClass, serviceLifeMonths, inStock: null, facts };
  const question = {
    plans: plansOf({ productClass, formerGrants: [] }, [], { policy, zone: pack.zone }),
    facts,
    path: component === null ? [] : [component],
    at: on,
    law: remediesWithRegion(statutoryPacksOf(pack), asked, policy.unknownRegion),
    unknownStartIsCovered: policy.unknownStart.covered,
  };
  return COST_KINDS.map((costKind) => {
    const { percent, reason, plan, planVersion, until } = coverOf({ ...question, costKind });
    return { costKind, percent, reason, plan, planVersion, until };
  });
};

const factsOf = ({ unitId, range, sale, inUseAt }: Unit): readonly UnitFact[] => {
  const fact = (kind: 'SHIPPED' | 'SOLD' | 'INSTALLED', at: number) => ({
    kind,
    id: `${unitId}/${kind}`,
    at: isoOf(at),
  });
  return [
    fact('SHIPPED', range.shippedAt),
    fact('SOLD', sale.soldAt),
    ...(inUseAt === null ? [] : [fact('INSTALLED', inUseAt)]),
  ];
};
