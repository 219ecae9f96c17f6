import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { ServiceEvaluationRecorded } from './evaluation.events.js';
import { ServiceEvaluationView } from './evaluation.view.js';

export const serviceEvaluationProjection: Projection<ServiceEvaluationView, ServiceEvaluationRecorded> = {
  name: 'service-evaluation',
  version: 1,
  categories: ['evaluation'],
  view: ServiceEvaluationView,
  keys: ({ data }) => (data.corrects === null ? [data.evaluationId] : [data.evaluationId, data.corrects]),
  apply: (rows, event) => {
    const { corrects, evaluationId } = event.data;
    const before = corrects === null ? undefined : rows.get(corrects);
    const replaced = before && { ...before, correctedBy: evaluationId, position: event.meta.position };
    return replaced ? [replaced, rowOf(event)] : [rowOf(event)];
  },
};

const rowOf = ({ data, meta }: Recorded<ServiceEvaluationRecorded>): ServiceEvaluationView => ({
  id: data.evaluationId,
  partnerId: data.partnerId,
  evaluatedOn: data.evaluatedOn,
  validUntil: data.validUntil,
  standard: data.standard,
  standardVersion: data.standardVersion,
  clauses: data.clauses.map((clause) => ({ ...clause })),
  ...findingsOf(data),
  points: data.points,
  rating: data.rating,
  stars: data.stars,
  passMark: data.passMark,
  failingSpecialDeductions: data.failingSpecialDeductions,
  corrects: data.corrects,
  correctedBy: null,
  note: data.note && data.note.personal,
  packVersion: data.packVersion,
  recordedBy: data.recordedBy,
  recordedAt: new Date(data.recordedAt),
  position: meta.position,
});

const findingsOf = (data: ServiceEvaluationRecorded['data']) => ({
  deductions: data.deductions.map(({ clause, points, finding, evidence }) => ({
    clause,
    points,
    finding: finding.personal,
    evidence: evidence.personal,
  })),
  specialDeductions: data.specialDeductions.map(({ cause, points, finding, evidence }) => ({
    cause,
    points,
    finding: finding.personal,
    evidence: evidence.personal,
  })),
  bonuses: data.bonuses.map(({ rule, points, source, version, share, evidence }) => ({
    rule,
    points,
    source,
    version,
    share,
    evidence: evidence.personal,
  })),
});
