import { coverOf } from './cover.js';
import { contradictions, isSaleKnown, trustOf } from './purchase-evidence.js';
import { sameSymptom } from './statutory/faults.js';
import type { RemedyAnswer } from './statutory/remedy-answer.js';
import { historyAt, type UnitHistory } from './statutory/unit-history.js';
import { remediesWithRegion } from './statutory/unknown-region.js';
import { checkComponent, checkPast, factsOf, pathOf, plansOf, registered } from './unit-standing.js';
import type { DecideWarrantyClaim } from './warranty.commands.js';
import type { WarrantyEvent } from './warranty.events.js';
import type { KnownUnit, WarrantyKnown } from './warranty-known.js';
import { refusal } from './warranty-rejection.js';
import { recordingsOf, standingEvidence, standingGrants, type Warranty } from './warranty-state.js';
import type { ClaimCover, ClaimOutcome, ClaimStatute } from './warranty-words.events.js';

/**
 * A claim that can be decided is decided, also against the customer, with everything that it rests on. What can not be
 * decided yet, because something is missing or wrong, is refused.
 */
export const decideClaim = (
  command: DecideWarrantyClaim,
  warranty: Warranty,
  known: WarrantyKnown,
): readonly WarrantyEvent[] => {
  const { data, at, by } = command;
  const unit = registered(known);
  if (warranty.claims.some(({ claimId }) => claimId === data.claimId)) return [];
  const reportedAt = data.reportedAt ?? at;
  checkPast('reportedAt', reportedAt, at);
  checkComponent(unit, data.component);
  checkNotDecided(data, warranty);
  const trust = checkEvidence(unit, warranty, known);
  const { cover, law } = found({ ...data, reportedAt }, warranty, { unit, known });
  return [
    {
      type: 'WarrantyClaimDecided',
      data: {
        unitId: data.unitId,
        claimId: data.claimId,
        productId: unit.productId,
        region: unit.region,
        complaintId: data.complaintId,
        symptom: data.symptom,
        component: data.component,
        reportedAt,
        outcome: outcomeOf(cover),
        cover,
        statutory: law.map(statuteOf),
        evidence: standingEvidence(warranty).map(({ evidenceId, kind, trust }) => ({ evidenceId, kind, trust })),
        trust,
        packVersion: known.packVersion,
        decidedBy: by,
        decidedAt: at,
      },
    },
  ];
};

type Found = Readonly<{ cover: readonly ClaimCover[]; law: readonly RemedyAnswer[] }>;

const found = (
  { symptom, component, costKinds, reportedAt }: DecideWarrantyClaim['data'] & { readonly reportedAt: string },
  warranty: Warranty,
  { unit, known }: Readonly<{ unit: KnownUnit; known: WarrantyKnown }>,
): Found => {
  const facts = factsOf(unit.facts, recordingsOf(warranty), known.policy);
  checkStanding(historyAt(facts, Date.parse(reportedAt)));
  const { region, productClass, serviceLifeMonths } = unit;
  const law = remediesWithRegion(
    known.statutoryPacks,
    { on: reportedAt, symptom, region, productClass, serviceLifeMonths, inStock: null, facts },
    known.policy.unknownRegion,
  );
  const question = {
    plans: plansOf(unit, standingGrants(warranty), known),
    facts,
    path: pathOf(unit.components, component),
    at: reportedAt,
    law,
    unknownStartIsCovered: known.policy.unknownStart.covered,
  };
  return { law, cover: costKinds.map((costKind) => coverOf({ ...question, costKind })) };
};

/** A second claim for one fault needs a repair in between, or evidence that the first one did not have. */
const checkNotDecided = ({ symptom, component }: DecideWarrantyClaim['data'], warranty: Warranty): void => {
  const before = warranty.claims.findLast(
    (claim) => sameSymptom(claim.symptom, symptom) && claim.component === component,
  );
  if (!before) return;
  const isLater = (at: string | null) => at !== null && Date.parse(at) > Date.parse(before.reportedAt);
  const isRepaired = warranty.repairs.some(({ endedAt }) => isLater(endedAt));
  const isShown = warranty.evidence.some(({ recordedAt }) => Date.parse(recordedAt) > Date.parse(before.decidedAt));
  if (isRepaired || (isShown && before.outcome !== 'COVERED')) return;
  const { claimId, outcome, decidedAt } = before;
  throw refusal('WARRANTY_CLAIM_ALREADY_DECIDED', { claimId, outcome, decidedAt });
};

const checkEvidence = ({ facts }: KnownUnit, warranty: Warranty, { policy }: WarrantyKnown): number => {
  const evidence = standingEvidence(warranty);
  const contradicting = contradictions(evidence, facts, policy);
  if (contradicting.length > 0)
    throw refusal('WARRANTY_EVIDENCE_CONTRADICTORY', { evidenceIds: contradicting, days: policy.contradictionDays });
  const trust = trustOf(evidence, isSaleKnown(facts));
  const enough = policy.enoughTrust;
  if (trust >= enough) return trust;
  const has = evidence.map(({ kind }) => kind);
  const wouldDo = Object.entries(policy.trust).filter(
    ([kind, points]) => !has.some((each) => each === kind) && trust + points >= enough,
  );
  throw refusal('WARRANTY_EVIDENCE_INSUFFICIENT', { trust, enough, has, missing: wouldDo.map(([kind]) => kind) });
};

const SALES: ReadonlySet<string> = new Set(['SOLD', 'DELIVERED', 'PURCHASE_STATED']);

const checkStanding = ({ retired, starting, coming, exchanges }: UnitHistory): void => {
  if (retired) throw refusal('WARRANTY_UNIT_RETIRED', { retiredAt: retired.at });
  const isSold = exchanges.length > 0 || starting.some(({ kind }) => SALES.has(kind));
  const sale = coming.find(({ kind }) => SALES.has(kind));
  if (!isSold && sale) throw refusal('WARRANTY_CLAIM_BEFORE_SALE', { soldAt: sale.at });
};

const outcomeOf = (cover: readonly ClaimCover[]): ClaimOutcome => {
  if (cover.every(({ percent }) => percent === 0)) return 'NOT_COVERED';
  return cover.every(({ percent }) => percent === 100) ? 'COVERED' : 'PARTLY_COVERED';
};

const statuteOf = (answer: RemedyAnswer): ClaimStatute => {
  const { doubt, rule, version, status, remedies, missing } = answer;
  const { reason, until, facts } = doubt?.verdict ?? answer;
  return {
    rule,
    version,
    status,
    reason,
    remedies: remedies.map(({ remedy }) => remedy),
    until,
    factIds: facts.map(({ id }) => id),
    missing,
    doubt: doubt ? doubt.rules.join(' ') : null,
  };
};
