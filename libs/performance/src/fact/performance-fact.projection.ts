import type { ComplaintEvent } from '#complaints/events';
import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { WorkOrderEvent } from '#repairs/events';
import type { SurveySubmitted } from '#satisfaction/events';
import { complaintAfter, complaintRegistered } from './complaint-facts.projection.js';
import { factIds } from './fact-kinds.js';
import { factOf } from './fact-row.projection.js';
import { jobAfter, jobDrafted } from './job-facts.projection.js';
import { PerformanceFactView } from './performance-fact.view.js';
import { workFact, workFactId } from './work-facts.projection.js';

type Told = WorkOrderEvent | ComplaintEvent | SurveySubmitted;
type Facts = ReadonlyMap<string, PerformanceFactView>;

export const performanceFactProjection: Projection<PerformanceFactView, Told> = {
  name: 'performance-fact',
  version: 2,
  categories: ['workorder', 'complaint', 'invitation'],
  view: PerformanceFactView,
  keys: (event) => {
    if (isOfOrder(event)) return [factIds.job(event.data.workOrderId), workFactId(event) ?? []].flat();
    if (isOfComplaint(event)) return [factIds.complaint(event.data.complaintId)];
    return [];
  },
  apply: (facts, event) => {
    if (event.type === 'SurveySubmitted') return answered(event);
    if (isOfOrder(event)) return worked(facts, event);
    if (isOfComplaint(event)) return complained(facts, event);
    return [];
  },
};

const isOfOrder = (event: Recorded<Told>): event is Recorded<WorkOrderEvent> => 'workOrderId' in event.data;

const isOfComplaint = (event: Recorded<Told>): event is Recorded<ComplaintEvent> =>
  !isOfOrder(event) && event.type !== 'SurveySubmitted';

const worked = (facts: Facts, event: Recorded<WorkOrderEvent>): readonly PerformanceFactView[] => {
  if (event.type === 'WorkOrderDrafted') return [jobDrafted(event)];
  const job = facts.get(factIds.job(event.data.workOrderId));
  if (!job) return [];
  const id = workFactId(event);
  const told = [jobAfter(job, event), id === null ? undefined : workFact(event, job, facts.get(id))];
  return told.filter((fact) => fact !== undefined);
};

const complained = (facts: Facts, event: Recorded<ComplaintEvent>): readonly PerformanceFactView[] => {
  if (event.type === 'ComplaintRegistered') return [complaintRegistered(event)];
  const fact = facts.get(factIds.complaint(event.data.complaintId));
  return fact ? complaintAfter(fact, event) : [];
};

/** What a customer thinks of work that somebody is known to have done; expectations say nothing of it. */
const answered = ({ data, meta }: Recorded<SurveySubmitted>): readonly PerformanceFactView[] => {
  const { csat, partnerId, outletId, technicianId, region } = data;
  if (csat === null || (partnerId === null && outletId === null && technicianId === null)) return [];
  const said = { outcome: data.phase, value: csat.toString(), at: new Date(data.submittedAt) };
  const about = {
    workOrderId: data.caseKind === 'WORK_ORDER' ? data.caseId : null,
    complaintId: data.caseKind === 'COMPLAINT' ? data.caseId : null,
  };
  const id = factIds.answer(data.invitationId);
  return [factOf({ id, kind: 'ANSWER', ...said, ...about, partnerId, outletId, technicianId, region }, meta)];
};
