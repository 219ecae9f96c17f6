import type { Personal, Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { PartnerApplied, PartnerEvent, PartnerRecord } from './partner.events.js';
import {
  type PartnerContractView,
  type PartnerScoreReviewView,
  type PartnerVettingView,
  PartnerView,
} from './partner.view.js';
import { contractAfter, statusAfter } from './partner-state.js';
import { VETTING_CRITERIA } from './partner-words.events.js';
import type { ScoreBasis } from './partner-words.view.js';
import type { CurrentScore, PartnerScoreReviewed } from './score.events.js';

export const partnerProjection: Projection<PartnerView, PartnerEvent> = {
  name: 'partner',
  version: 2,
  categories: ['partner'],
  view: PartnerView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.partnerId],
  apply: (rows, event) => {
    const row = event.type === 'PartnerApplied' ? applied(event) : rows.get(event.data.partnerId);
    return row ? [changed(row, event)] : [];
  },
};

const applied = ({ data, meta }: Recorded<PartnerApplied>): PartnerView => ({
  id: data.partnerId,
  kind: data.kind,
  status: 'APPLIED',
  ...recordOf(data),
  regions: [...data.regions],
  skills: [...data.skills],
  about: textOf(data.about),
  vetting: null,
  contract: null,
  suspendedFor: null,
  reason: null,
  score: null,
  scoreBasis: null,
  scoredMonths: [],
  scoredJobs: 0,
  scoreReviews: [],
  appliedAt: new Date(data.appliedAt),
  activatedAt: null,
  exitedAt: null,
  version: meta.version.toString(),
  position: meta.position,
});

const recordOf = ({ name, registrationNumber, contacts, bankAccount }: PartnerRecord) => ({
  name,
  registrationNumber,
  contacts: contacts.map((contact) => ({
    role: contact.role,
    name: contact.name.personal,
    phone: textOf(contact.phone),
    email: textOf(contact.email),
  })),
  bankAccount: textOf(bankAccount),
});

const textOf = (text: Personal | null): string | null => text && text.personal;

const changed = (row: PartnerView, event: Recorded<PartnerEvent>): PartnerView => ({
  ...row,
  ...told(row, event),
  status: statusAfter(event.type) ?? row.status,
  version: event.meta.version.toString(),
  position: event.meta.position,
});

const told = (row: PartnerView, event: PartnerEvent): Partial<PartnerView> => {
  switch (event.type) {
    case 'PartnerRevised':
      return recordOf(event.data);
    case 'PartnerVetted':
    case 'PartnerVettingFailed':
      return { vetting: vettingOf(event), reason: null, score: event.data.points, scoreBasis: 'VETTING' };
    case 'ContractConcluded':
    case 'ContractAmended':
      return contracted(contractAfter(event.data));
    case 'ContractEnded':
      return { contract: row.contract && { ...row.contract, isEnded: true } };
    case 'PartnerScoreReviewed':
      return scored(row, event);
    case 'ScoreConsequenceOverruled':
      return { scoreReviews: row.scoreReviews.map((each) => overruled(each, event.data.month)) };
    default:
      return standing(event);
  }
};

const standing = ({ type, data }: PartnerEvent): Partial<PartnerView> => {
  switch (type) {
    case 'PartnerActivated':
      return { activatedAt: new Date(data.activatedAt) };
    case 'PartnerPutOnWatch':
    case 'PartnerApplicationRejected':
      return { reason: data.reason.personal };
    case 'PartnerSuspended':
      return { reason: data.reason.personal, suspendedFor: data.cause };
    case 'PartnerExited':
      return { reason: data.reason.personal, suspendedFor: null, exitedAt: new Date(data.exitedAt) };
    case 'PartnerPersonalDataErased':
      return { contacts: [], bankAccount: null, about: null, reason: null };
    case 'PartnerWatchLifted':
    case 'PartnerReinstated':
      return { reason: null, suspendedFor: null };
    default:
      return {};
  }
};

const MOST_REVIEWS = 12;

const scored = ({ scoreReviews }: PartnerView, { data }: PartnerScoreReviewed): Partial<PartnerView> => {
  const { month, score, jobs, consequence, months, explanation, packVersion, reviewedAt, current } = data;
  const review: PartnerScoreReviewView = {
    month,
    score,
    jobs,
    consequence,
    months: [...months],
    explanation,
    isOverruled: false,
    packVersion,
    reviewedAt,
  };
  const reviews = [...scoreReviews, review].sort((a, b) => (a.month < b.month ? -1 : 1));
  return {
    score: current.score,
    scoreBasis: basisOf(current),
    scoredMonths: [...current.months],
    scoredJobs: current.jobs,
    scoreReviews: reviews.slice(-MOST_REVIEWS),
  };
};

const basisOf = ({ score, months }: CurrentScore): ScoreBasis | null => {
  if (score === null) return null;
  return months.length === 0 ? 'VETTING' : 'SCORECARD';
};

const overruled = (review: PartnerScoreReviewView, month: string): PartnerScoreReviewView =>
  review.month === month ? { ...review, isOverruled: true } : review;

const contracted = (contract: PartnerContractView): Partial<PartnerView> => ({
  contract,
  regions: [...contract.regions],
  skills: [...contract.skills],
});

type Vetted = Extract<PartnerEvent, { type: 'PartnerVetted' | 'PartnerVettingFailed' }>;

const vettingOf = ({ type, data }: Vetted): PartnerVettingView => ({
  scores: VETTING_CRITERIA.map((criterion) => ({
    criterion,
    score: data.scores[criterion],
    weight: data.weights[criterion],
  })),
  points: data.points,
  passMark: data.passMark,
  isPassed: type === 'PartnerVetted',
  packVersion: data.packVersion,
  vettedBy: data.vettedBy,
  vettedAt: data.vettedAt,
});
