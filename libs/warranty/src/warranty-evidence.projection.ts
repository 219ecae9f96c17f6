import type { CustomerErased, CustomerEvent, SubjectKeyDestroyed } from '#customers/events';
import { ERASED, type Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { EvidenceRecorded, WarrantyEvent } from './warranty.events.js';
import { WarrantyEvidenceView } from './warranty-evidence.view.js';

type Told = WarrantyEvent | CustomerEvent;
type Rows = ReadonlyMap<string, WarrantyEvidenceView>;

export const warrantyEvidenceProjection: Projection<WarrantyEvidenceView, Told> = {
  name: 'warranty-evidence',
  version: 1,
  categories: ['warranty', 'customer'],
  view: WarrantyEvidenceView,
  keys: ({ type, data }) => (type === 'EvidenceRecorded' || type === 'EvidenceWithdrawn' ? [data.evidenceId] : []),
  matching: (event) => (isErasure(event) ? { field: 'customerId', value: event.data.customerId } : null),
  apply: (rows, event) => (isErasure(event) ? erased(rows, event) : next(rows, event)),
};

const next = (rows: Rows, { type, data, meta }: Recorded<Told>): WarrantyEvidenceView[] => {
  if (type === 'EvidenceRecorded') return [opened({ type, data, meta })];
  const row = type === 'EvidenceWithdrawn' ? rows.get(data.evidenceId) : undefined;
  if (!row || type !== 'EvidenceWithdrawn') return [];
  const { position } = meta;
  return [{ ...row, withdrawnAt: new Date(data.withdrawnAt), withdrawalGround: data.ground, position }];
};

const opened = ({ data, meta }: Recorded<EvidenceRecorded>): WarrantyEvidenceView => ({
  id: data.evidenceId,
  unitId: data.unitId,
  kind: data.kind,
  trust: data.trust,
  purchasedAt: data.purchasedAt === null ? null : new Date(data.purchasedAt),
  customerId: data.customerId,
  note: data.note && data.note.personal,
  attachments: data.attachments.map(({ uri, sha256, mediaType, name }) => ({
    uri,
    sha256,
    mediaType,
    name: name && name.personal,
  })),
  recordedAt: new Date(data.recordedAt),
  withdrawnAt: null,
  withdrawalGround: null,
  position: meta.position,
});

/** What is written between the two is gone with the key too. */
const isErasure = (event: Recorded<Told>): event is Recorded<CustomerErased | SubjectKeyDestroyed> =>
  event.type === 'CustomerErased' || event.type === 'SubjectKeyDestroyed';

/** As a rebuild without the key would give it. */
const erased = (rows: Rows, { data, meta }: Recorded<CustomerErased | SubjectKeyDestroyed>): WarrantyEvidenceView[] =>
  [...rows.values()]
    .filter(({ customerId }) => customerId === data.customerId)
    .map((row) => ({
      ...row,
      note: row.note && ERASED,
      attachments: row.attachments.map((attachment) => ({ ...attachment, name: attachment.name && ERASED })),
      position: meta.position,
    }));
