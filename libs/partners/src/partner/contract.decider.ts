import { isSameList, radiusGiven, regionsGiven, skillsGiven, written } from '../given.js';
import { termOf } from './contract-term.js';
import type { ContractGiven } from './partner.commands.js';
import type { ContractTerms, PartnerEvent } from './partner.events.js';
import type { Decisions } from './partner-decision.js';
import type { PartnerKnown } from './partner-known.js';
import { refusal } from './partner-rejection.js';
import type { Contract, Partner } from './partner-state.js';

type Contracts = Pick<Decisions, 'ConcludeContract' | 'AmendContract' | 'EndContract'>;

const conclude: Contracts['ConcludeContract'] = ({ data, by, at }, partner, known) => {
  refuseUnvetted(partner);
  const terms = termsOf(data, known, at);
  if (partner.contract && !isOver(partner.contract, at)) {
    if (isSameTerms(terms, partner.contract)) return [];
    throw refusal('PARTNER_CONTRACT_RUNS', partner.status, { lastDay: partner.contract.lastDay });
  }
  const contractNo = (partner.contract?.contractNo ?? 0) + 1;
  return [
    {
      type: 'ContractConcluded',
      data: Object.assign(
        { partnerId: partner.partnerId, contractNo, packVersion: known.packVersion, concludedBy: by, concludedAt: at },
        terms,
      ),
    },
  ];
};

const amend: Contracts['AmendContract'] = ({ data, by, at }, partner, known) => {
  const contract = runningContract(partner, at);
  const terms = termsOf(amended(data, contract), known, at);
  if (isSameTerms(terms, contract)) return [];
  return [
    {
      type: 'ContractAmended',
      data: Object.assign(
        {
          partnerId: partner.partnerId,
          contractNo: contract.contractNo,
          reason: written('reason', data.reason, known.policy.textLimits.note),
          packVersion: known.packVersion,
          amendedBy: by,
          amendedAt: at,
        },
        terms,
      ),
    },
  ];
};

/** By a reminder: nothing where another end was agreed, or the partner has left. */
const end: Contracts['EndContract'] = ({ data, at }, { partnerId, contract, status }): readonly PartnerEvent[] => {
  const isMeant = contract?.contractNo === data.contractNo && contract.endsAt === data.endsAt && !contract.isEnded;
  if (!isMeant || status === 'EXITED' || !isOver(contract, at)) return [];
  return [
    {
      type: 'ContractEnded',
      data: { partnerId, contractNo: contract.contractNo, endsAt: contract.endsAt, endedAt: at },
    },
  ];
};

export const contracts: Contracts = { ConcludeContract: conclude, AmendContract: amend, EndContract: end };

const refuseUnvetted = ({ status }: Partner): void => {
  if (status === 'EXITED') throw refusal('PARTNER_EXITED', status);
  if (status === 'APPLIED' || status === 'REJECTED') throw refusal('PARTNER_NOT_VETTED', status);
};

/** @throws PARTNER_EXITED, PARTNER_CONTRACT_MISSING */
const runningContract = ({ status, contract }: Partner, at: string): Contract => {
  if (status === 'EXITED') throw refusal('PARTNER_EXITED', status);
  if (!contract || isOver(contract, at)) throw refusal('PARTNER_CONTRACT_MISSING', status);
  return contract;
};

const isOver = ({ endsAt, isEnded }: Contract, at: string): boolean => isEnded || Date.parse(endsAt) <= Date.parse(at);

const amended = (
  data: { readonly [Term in keyof ContractGiven]: ContractGiven[Term] | null },
  contract: Contract,
): ContractGiven => ({
  goals: kept(data.goals, contract.goals),
  content: kept(data.content, contract.content),
  firstDay: kept(data.firstDay, contract.firstDay),
  lastDay: kept(data.lastDay, contract.lastDay),
  regions: kept(data.regions, contract.regions),
  radiusKm: kept(data.radiusKm, contract.radiusKm),
  skills: kept(data.skills, contract.skills),
  servicePriceListId: kept(data.servicePriceListId, contract.servicePriceListId),
  partsPriceListId: kept(data.partsPriceListId, contract.partsPriceListId),
});

const kept = <Term>(given: Term | null, current: Term): Term => given ?? current;

const termsOf = (given: ContractGiven, known: PartnerKnown, at: string): ContractTerms => {
  const { skills, mostRadiusKm, textLimits } = known.policy;
  const term = termOf(given, known, at);
  const wanted = skillsGiven(given.skills, skills);
  if (wanted.length === 0) throw refusal('PARTNER_SKILLS_MISSING', null, { missing: 'skills' });
  refuseUnpriced(given, known);
  return {
    goals: written('goals', given.goals, textLimits.contract),
    content: written('content', given.content, textLimits.contract),
    firstDay: given.firstDay,
    lastDay: given.lastDay,
    zone: known.zone,
    startsAt: term.startsAt,
    endsAt: term.endsAt,
    regions: regionsGiven(given.regions),
    radiusKm: radiusGiven(given.radiusKm, mostRadiusKm),
    skills: wanted,
    servicePriceListId: given.servicePriceListId,
    partsPriceListId: given.partsPriceListId,
  };
};

const refuseUnpriced = (
  { servicePriceListId, partsPriceListId }: ContractGiven,
  { priceLists }: PartnerKnown,
): void => {
  if (priceLists[servicePriceListId] !== 'REPAIR')
    throw refusal('PARTNER_PRICE_LIST_UNKNOWN', null, { missing: 'servicePriceListId' });
  if (partsPriceListId !== null && priceLists[partsPriceListId] !== 'PARTS')
    throw refusal('PARTNER_PRICE_LIST_UNKNOWN', null, { missing: 'partsPriceListId' });
};

const isSameTerms = (terms: ContractTerms, contract: Contract): boolean =>
  isSameList(terms.regions, contract.regions) &&
  isSameList(terms.skills, contract.skills) &&
  SINGLE.every((term) => terms[term] === contract[term]);

const SINGLE = [
  'goals',
  'content',
  'firstDay',
  'lastDay',
  'radiusKm',
  'servicePriceListId',
  'partsPriceListId',
] as const satisfies readonly (keyof ContractTerms)[];
