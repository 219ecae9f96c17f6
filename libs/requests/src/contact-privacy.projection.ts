import type { ContactView } from './contact.view.js';
import { searchTextOf } from './contact-search.js';

/** The row without what is personal: for erased customers, and for readers who may not see it. */
export const scrubbed = (row: ContactView): ContactView => {
  const bare: ContactView = {
    ...row,
    caller: null,
    topic: null,
    words: null,
    notes: row.notes.map(({ notedBy, notedAt }) => ({ words: null, notedBy, notedAt })),
    attachments: row.attachments.map((attachment) => ({ ...attachment, name: null })),
    answer: null,
    dismissalNote: null,
    reopenReason: null,
  };
  return { ...bare, searchText: searchTextOf(bare) };
};
