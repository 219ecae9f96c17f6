import type { Projection } from '#projections';
import type { ChecklistEvent } from './checklist.events.js';
import { ChecklistView } from './checklist.view.js';

export const checklistProjection: Projection<ChecklistView, ChecklistEvent> = {
  name: 'checklist',
  version: 1,
  categories: ['checklist'],
  view: ChecklistView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.checklistId],
  apply: (rows, { data, meta }) => {
    const { checklistId: id, kind, productId, no, items, publishedBy, publishedAt } = data;
    const others = (rows.get(id)?.editions ?? []).filter((edition) => edition.no !== no);
    const editions = [{ no, items, publishedBy, publishedAt }, ...others];
    return [{ id, kind, productId, no, editions, version: meta.version.toString(), position: meta.position }];
  },
};
