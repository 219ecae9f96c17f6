import { plain, type Sentences, saying } from '#event-sourcing';
import type { ComplaintEvent } from './complaint.events.js';
import { settlementSentences } from './settlement-sentence.js';

const owner = ({ kind, id, role }: { kind: string; id: string; role: string | null }): string =>
  kind === 'PERSON' ? `${id}${role ? ` (${role})` : ''}` : `the ${plain(id)} ${plain(kind)}`;

const SENTENCES: Sentences<ComplaintEvent> = {
  ...settlementSentences,
  ComplaintRegistered: ({ data }) =>
    `${data.recorder} took it down (${plain(data.channel)})${data.safetyFlag === 'NONE' ? '' : `, with ${plain(data.safetyFlag)}`}.`,
  StatementAdded: () => 'The customer said more about it.',
  EvidenceAdded: ({ data }) => `${data.attachments.length} file(s) were added as evidence.`,
  ComplaintProductIdentified: ({ data }) =>
    `The product was identified by ${plain(data.basis)}${data.unitId ? ` as unit ${data.unitId}` : ''}.`,
  ComplaintAcknowledged: ({ data }) => `${data.acknowledgedBy} acknowledged it.`,
  ComplaintAssigned: ({ data }) => `It was assigned to ${owner(data.owner)}.`,
  ComplaintEscalated: ({ data }) =>
    `It went up from ${plain(data.fromTier)} to ${plain(data.tier)} (${plain(data.cause)}).`,
  InvestigationStarted: () => 'The investigation began.',
  CustomerContacted: ({ data }) =>
    data.outcome === 'REACHED'
      ? `The customer was reached (${plain(data.channel)}).`
      : `The customer was not reached (${plain(data.channel)}), for the ${data.unreachedTries}. time in a row.`,
  ProblemRestated: () => 'The problem was restated in our words.',
  ProblemConfirmed: ({ data }) => `The customer confirmed the restated problem (${plain(data.channel)}).`,
  ComplaintAssessed: ({ data }) => `It was assessed as ${plain(data.severity)}, about ${plain(data.category)}.`,
  ComplaintReassessed: ({ data }) => `It was reassessed as ${plain(data.severity)}, about ${plain(data.category)}.`,
  SafetyFlagged: ({ data }) => `The safety flag was set to ${plain(data.safetyFlag)}: it is ${plain(data.severity)}.`,
  ResponsibilityJudged: ({ data }) => `The responsibility was judged: ${plain(data.responsibility)}.`,
  ComplaintHeld: ({ data }) => `It was put on hold until ${data.heldUntil} (${plain(data.reason)}).`,
  ComplaintResumed: () => 'The hold ended.',
  CustomerInformed: ({ data }) => `The customer was told of the delay (${plain(data.cause)}), until ${data.newTime}.`,
  FindingFedBack: ({ data }) => `A finding was fed back to ${plain(data.department)}.`,
  FindingAcknowledged: ({ data }) => `${data.acknowledgedBy} acknowledged the finding for ${plain(data.department)}.`,
  ComplaintClosed: ({ data }) => `It was closed as ${plain(data.outcome)}.`,
  ComplaintRefused: ({ data }) => `The demand was refused as ${plain(data.ground)}.`,
  ComplaintWithdrawn: () => 'The customer withdrew it.',
  ComplaintReopened: ({ data }) => `It was reopened; it had been ${plain(data.from)}.`,
  ComplaintMerged: ({ data }) => `It was merged into ${data.intoComplaintId}.`,
  ComplaintAbsorbed: ({ data }) => `${data.mergedComplaintId} was merged into it.`,
  RecurrenceLinked: ({ data }) => `The same opinion came before, as ${data.earlierComplaintId} (${plain(data.basis)}).`,
};

/** What happened, for people. It says nothing that somebody wrote about a person. */
export const sentenceOf = saying(SENTENCES);
