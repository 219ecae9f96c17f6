import { personalOrNull } from '#event-sourcing';
import type { ComplaintPolicy } from './complaint-known.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import type { Attachment } from './complaint-words.events.js';
import type { AttachmentGiven } from './settlement.commands.js';

const SHA256 = /^[0-9a-f]{64}$/;
const URI = /^[a-z][a-z0-9+.-]*:\S{1,2000}$/i;

/** Attachments that can serve as evidence, each content once, under the key of `subject`. */
export const taken = (
  given: readonly AttachmentGiven[],
  subject: string,
  complaint: Complaint | null,
  { attachments }: ComplaintPolicy,
): readonly Attachment[] => {
  const known = complaint ? complaint.attachments : [];
  const added = given.filter(
    ({ sha256 }, place) => !known.includes(sha256) && given.findIndex((other) => other.sha256 === sha256) === place,
  );
  for (const attachment of added) {
    const problem = problemOf(attachment, attachments);
    if (problem) throw refusal('COMPLAINT_ATTACHMENT_REFUSED', complaint, { ...problem, uri: attachment.uri });
  }
  const limit = attachments.maxPerComplaint;
  if (known.length + added.length > limit)
    throw refusal('COMPLAINT_ATTACHMENT_REFUSED', complaint, { problem: 'TOO_MANY', limit });
  return added.map(({ uri, sha256, mediaType, name }) => ({
    uri,
    sha256,
    mediaType,
    name: personalOrNull(subject, name),
  }));
};

type Limits = ComplaintPolicy['attachments'];

const problemOf = ({ uri, sha256, mediaType, bytes }: AttachmentGiven, { mediaTypes, maxBytes }: Limits) => {
  if (!URI.test(uri)) return { problem: 'URI_MALFORMED' };
  if (!SHA256.test(sha256)) return { problem: 'SHA256_MALFORMED' };
  if (!mediaTypes.includes(mediaType)) return { problem: 'MEDIA_TYPE_NOT_ALLOWED', mediaType, allowed: mediaTypes };
  return bytes !== null && bytes > maxBytes ? { problem: 'TOO_LARGE', bytes, limit: maxBytes } : null;
};
