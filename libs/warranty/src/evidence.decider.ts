import { type Personal, personalOrNull } from '#event-sourcing';
import { checkPast, registered } from './unit-standing.js';
import type { EvidenceAttachmentGiven, RecordEvidence, WithdrawEvidence } from './warranty.commands.js';
import type { WarrantyEvent } from './warranty.events.js';
import type { WarrantyPolicy } from './warranty.policy-section.js';
import type { WarrantyKnown } from './warranty-known.js';
import { refusal } from './warranty-rejection.js';
import { standingEvidence, type Warranty } from './warranty-state.js';
import type { EvidenceAttachment } from './warranty-words.events.js';

export const decideEvidence = (
  { data, at, occurredAt }: RecordEvidence,
  warranty: Warranty,
  known: WarrantyKnown,
): readonly WarrantyEvent[] => {
  const unit = registered(known);
  const { unitId, evidenceId, kind, purchasedAt } = data;
  if (warranty.evidence.some((each) => each.evidenceId === evidenceId)) return [];
  checkPast('purchasedAt', purchasedAt, at);
  const { maxEvidence } = known.policy;
  if (standingEvidence(warranty).length >= maxEvidence)
    throw refusal('WARRANTY_EVIDENCE_TOO_MUCH', { limit: maxEvidence });
  const customerId = data.customerId ?? unit.customerId;
  const subject = customerId === null ? `warranty-${unitId}` : `customer-${customerId}`;
  return [
    {
      type: 'EvidenceRecorded',
      data: {
        unitId,
        evidenceId,
        kind,
        trust: known.policy.trust[kind],
        purchasedAt,
        customerId,
        note: noteOf(data.note, subject, known.policy),
        attachments: attached(data.attachments, subject, warranty, known.policy),
        packVersion: known.packVersion,
        recordedAt: occurredAt ?? at,
      },
    },
  ];
};

export const decideWithdrawal = ({ data, at }: WithdrawEvidence, warranty: Warranty): readonly WarrantyEvent[] => {
  const { unitId, evidenceId, ground } = data;
  if (!warranty.evidence.some((each) => each.evidenceId === evidenceId))
    throw refusal('WARRANTY_EVIDENCE_UNKNOWN', { missing: 'evidence', evidenceId });
  if (warranty.withdrawn.includes(evidenceId)) return [];
  return [{ type: 'EvidenceWithdrawn', data: { unitId, evidenceId, ground, withdrawnAt: at } }];
};

const noteOf = (note: string | null, subject: string, { textLimits }: WarrantyPolicy): Personal | null => {
  const written = note === null ? null : note.trim();
  if (written === '') throw refusal('WARRANTY_TEXT_MISSING', { missing: 'note' });
  if (written !== null && written.length > textLimits.note)
    throw refusal('WARRANTY_TEXT_TOO_LONG', { field: 'note', length: written.length, limit: textLimits.note });
  return personalOrNull(subject, written);
};

const SHA256 = /^[0-9a-f]{64}$/;
const URI = /^[a-z][a-z0-9+.-]*:\S{1,2000}$/i;

/** Attachments that were not there before, each content once. */
const attached = (
  given: readonly EvidenceAttachmentGiven[],
  subject: string,
  { attachments: before }: Warranty,
  { attachments: limits }: WarrantyPolicy,
): readonly EvidenceAttachment[] => {
  const added = [...new Map(given.map((each) => [each.sha256, each])).values()].filter(
    ({ sha256 }) => !before.includes(sha256),
  );
  for (const attachment of added) {
    const problem = problemOf(attachment, limits);
    if (problem) throw refusal('WARRANTY_ATTACHMENT_REFUSED', { problem, uri: attachment.uri });
  }
  if (before.length + added.length > limits.maxPerUnit)
    throw refusal('WARRANTY_ATTACHMENT_REFUSED', { problem: 'TOO_MANY', limit: limits.maxPerUnit });
  return added.map(({ uri, sha256, mediaType, name }) => ({
    uri,
    sha256,
    mediaType,
    name: personalOrNull(subject, name),
  }));
};

const problemOf = (
  { uri, sha256, mediaType, bytes }: EvidenceAttachmentGiven,
  { mediaTypes, maxBytes }: WarrantyPolicy['attachments'],
): string | null => {
  if (!URI.test(uri)) return 'URI_MALFORMED';
  if (!SHA256.test(sha256)) return 'SHA256_MALFORMED';
  if (!mediaTypes.includes(mediaType)) return 'MEDIA_TYPE_NOT_ALLOWED';
  return bytes !== null && bytes > maxBytes ? 'TOO_LARGE' : null;
};
