import type { Recorded } from '#event-sourcing';
import { isNamedManager } from './clocks.js';
import type { ComplaintEscalated, ComplaintEvent, StatementAdded } from './complaint.events.js';
import type { ComplaintView } from './complaint.view.js';
import type { Owner } from './complaint-words.events.js';
import { attachmentOf, dateOrNull } from './registration.projection.js';
import { said } from './said.js';

/** What is added to a complaint, what it is about, and who has it. */
export const intakeChanges = (
  row: ComplaintView,
  { type, data, meta }: Recorded<ComplaintEvent>,
): Partial<ComplaintView> => {
  switch (type) {
    case 'StatementAdded':
      return { statements: [...row.statements, statementOf(data, meta.by)] };
    case 'EvidenceAdded':
      return {
        evidence: [...row.evidence, { attachments: data.attachments.map(attachmentOf), by: meta.by, at: data.addedAt }],
      };
    case 'ComplaintProductIdentified':
      return { productId: data.productId, unitId: data.unitId, serial: data.serial ?? row.serial };
    case 'ComplaintAcknowledged':
      return { ...takenBy(row, data.owner), acknowledgedAt: new Date(data.acknowledgedAt) };
    case 'ComplaintAssigned':
      return takenBy(row, data.owner);
    case 'ComplaintEscalated':
      return {
        ...ownedBy(data.owner),
        tier: data.tier,
        ownerDueAt: dateOrNull(data.ownerDueAt),
        escalations: [...row.escalations, escalationOf(data, meta.by)],
      };
    default:
      return {};
  }
};

const takenBy = ({ ownerDueAt }: ComplaintView, owner: Owner | null): Partial<ComplaintView> => ({
  ...ownedBy(owner),
  ownerDueAt: isNamedManager(owner) ? null : ownerDueAt,
});

const ownedBy = (owner: Owner | null) => ({
  ownerKind: owner?.kind ?? null,
  ownerId: owner?.id ?? null,
  ownerRole: owner?.role ?? null,
});

const statementOf = ({ statementId, words, source, statedAt }: StatementAdded['data'], by: string) => ({
  id: statementId,
  words: said(words),
  source,
  by,
  at: statedAt,
});

const escalationOf = (data: ComplaintEscalated['data'], by: string) => ({
  cause: data.cause,
  dueAt: data.dueAt,
  explanation: said(data.reason),
  from: data.fromTier,
  to: data.tier,
  by,
  at: data.escalatedAt,
});
