import { personalOrNull } from '#event-sourcing';
import type { AttachmentGiven } from './contact.commands.js';
import type { ContactKnown } from './contact-known.js';
import { refusal } from './contact-rejection.js';
import type { Attachment } from './contact-words.events.js';

type Limits = ContactKnown['policy']['attachments'];

const SHA256 = /^[0-9a-f]{64}$/;
const URI = /^[a-z][a-z0-9+.-]*:\S{1,2000}$/i;

/** What came with a contact, each content once, its name under the key of `subject`. */
export const taken = (given: readonly AttachmentGiven[], subject: string, limits: Limits): readonly Attachment[] => {
  const distinct = given.filter(({ sha256 }, n) => given.findIndex((other) => other.sha256 === sha256) === n);
  for (const attachment of distinct) {
    const problem = problemOf(attachment, limits);
    if (problem) throw refusal('CONTACT_ATTACHMENT_REFUSED', null, { problem, uri: attachment.uri });
  }
  if (distinct.length > limits.maxPerContact)
    throw refusal('CONTACT_ATTACHMENT_REFUSED', null, { problem: 'TOO_MANY', limit: limits.maxPerContact });
  return distinct.map(({ uri, sha256, mediaType, bytes, name }) => ({
    uri,
    sha256,
    mediaType,
    bytes,
    name: personalOrNull(subject, name),
  }));
};

const problemOf = ({ uri, sha256, mediaType, bytes }: AttachmentGiven, limits: Limits): string | null => {
  if (!URI.test(uri)) return 'URI_MALFORMED';
  if (!SHA256.test(sha256)) return 'SHA256_MALFORMED';
  if (!limits.mediaTypes.includes(mediaType)) return 'MEDIA_TYPE_NOT_ALLOWED';
  return bytes > limits.maxBytes ? 'TOO_LARGE' : null;
};
