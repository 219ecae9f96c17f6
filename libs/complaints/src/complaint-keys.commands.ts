import type { Command } from '#event-sourcing';

/** `seenFrom`: what the read models must have seen before they tell which complaints are meant. */
export type EraseComplaintTexts = Command<'EraseComplaintTexts', { customerId: string; seenFrom: string }>;
export type RecordComplaintKeysDestroyed = Command<
  'RecordComplaintKeysDestroyed',
  { customerId: string; complaintIds: readonly string[] }
>;
export type ComplaintKeysCommand = EraseComplaintTexts | RecordComplaintKeysDestroyed;

export const COMPLAINT_KEYS_COMMANDS: readonly ComplaintKeysCommand['type'][] = [
  'EraseComplaintTexts',
  'RecordComplaintKeysDestroyed',
];
