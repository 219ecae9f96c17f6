import { plain, type Sentences } from '#event-sourcing';
import { formatMoney } from '#values';
import type { SettlementEvent } from './settlement.events.js';

export const settlementSentences: Sentences<SettlementEvent> = {
  SettlementProposed: ({ data }) =>
    `${data.proposedBy} proposed ${data.remedies.map(({ kind }) => plain(kind)).join(', ')}, worth ${formatMoney(data.value)}.`,
  SettlementApproved: ({ data }) =>
    `${data.approvedBy} approved the settlement as ${data.approvedAs}, worth ${formatMoney(data.value)}.`,
  SettlementDeclined: ({ data }) => `${data.declinedBy} did not approve the settlement.`,
  CustomerReplied: ({ data }) => `${data.repliedBy} told the customer the settlement (${plain(data.channel)}).`,
  SettlementSigned: () => 'The customer signed the settlement.',
  SettlementRejected: () => 'The customer did not accept the settlement.',
  ComplaintSettledOnTheSpot: ({ data }) =>
    `${data.settledBy} settled it on the spot with ${data.remedies.map(({ kind }) => plain(kind)).join(', ')}, worth ${formatMoney(data.value)}.`,
  RemedyTaskSent: ({ data }) =>
    `The task ${plain(data.remedy)} was sent to ${plain(data.department)}${data.attempt > 1 ? `, for the ${data.attempt}. time` : ''}.`,
  RemedyTaskReceived: ({ data }) => `${data.receivedBy} received the task for ${plain(data.department)}.`,
  RemedyTaskCompleted: ({ data }) => `${data.completedBy} completed the task for ${plain(data.department)}.`,
  RemedyTaskFailed: ({ data }) => `${data.failedBy} could not carry out the task for ${plain(data.department)}.`,
  RemedyTaskReturned: ({ data }) =>
    `The task of ${plain(data.department)} went back to the owner (${plain(data.cause)}).`,
  RemedyTaskCancelled: ({ data }) => `The task of ${plain(data.department)} was cancelled (${plain(data.cause)}).`,
  ImplementationStarted: () => 'The implementation began.',
  ImplementationCompleted: () => 'All remedies are done.',
  ResultRechecked: ({ data }) =>
    `${data.recheckedBy} checked the result: it is ${data.passed ? 'as agreed' : 'not as agreed'}.`,
  SatisfactionRecorded: ({ data }) =>
    `The customer is ${data.satisfied ? 'satisfied' : 'not satisfied'} (${plain(data.channel)}).`,
};
