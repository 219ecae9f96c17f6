import type { CustomerEvent } from '#customers/events';
import { ERASED, type Personal, type Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { ComplaintEvent, ComplaintRegistered } from './complaint.events.js';
import { isErasure, isErasureOfTexts, isOfComplaint, ofComplaints } from './complaint-erasure.js';
import type { ComplaintKeysEvent } from './complaint-keys.events.js';
import { complaintNumber } from './complaint-number.js';
import { ComplaintSearchView } from './complaint-search.view.js';
import { searchText } from './search-text.js';

type Search = ComplaintSearchView;

export const complaintSearchProjection: Projection<Search, ComplaintEvent | ComplaintKeysEvent | CustomerEvent> = {
  name: 'complaint-search',
  version: 1,
  ...ofComplaints,
  view: ComplaintSearchView,
  rowsOf: 'STREAM',
  apply: (rows, event) => {
    const { position } = event.meta;
    if (isErasure(event) || isErasureOfTexts(event))
      return [...rows.values()].map((row) => ({ ...row, words: '', position }));
    if (!isOfComplaint(event)) return [];
    if (event.type === 'ComplaintRegistered') return [registered(event)];
    const row = rows.get(event.data.complaintId);
    const more = added(event);
    return row && more ? [{ ...row, ...grown(row, more), position }] : [];
  },
};

const registered = ({ data, meta }: Recorded<ComplaintRegistered>): Search => {
  const { line, model, specification } = data.product;
  const number = complaintNumber(data.complaintId, data.reportedAt);
  return {
    id: data.complaintId,
    customerId: data.customerId,
    facts: searchText(
      number,
      data.source?.number,
      line,
      model,
      specification,
      data.batch,
      data.serial,
      ...data.components,
    ),
    words: searchText(readable(data.title), readable(data.words)),
    position: meta.position,
  };
};

type More = Readonly<{ facts: string; words: string }>;

/** What is found from now on, too; what was said before and put otherwise later stays. */
const added = ({ type, data }: ComplaintEvent): More | null => {
  switch (type) {
    case 'ComplaintProductIdentified':
      return { facts: searchText(data.serial), words: '' };
    case 'StatementAdded':
      return { facts: '', words: searchText(readable(data.words)) };
    case 'ProblemRestated':
      return { facts: '', words: searchText(readable(data.restatement)) };
    default:
      return null;
  }
};

const grown = (row: Search, { facts, words }: More): More => ({
  facts: row.facts.includes(facts) ? row.facts : `${row.facts} ${facts}`,
  words: row.words.includes(words) ? row.words : `${row.words} ${words}`.trimStart(),
});

const readable = (text: Personal | null): string | null =>
  text?.personal === ERASED ? null : (text?.personal ?? null);
