import type { Recorded } from '#event-sourcing';
import { wide } from '#values';
import type { ComplaintRegistered } from './complaint.events.js';
import type { ComplaintView } from './complaint.view.js';
import type { ComplaintAttachment } from './complaint-evidence.view.js';
import { complaintNumber } from './complaint-number.js';
import type { Attachment, Contact } from './complaint-words.events.js';
import { said } from './said.js';

const row = wide();

/** The first row of a complaint; what follows from its fields is filled in by the projection. */
export const registeredRow = (event: Recorded<ComplaintRegistered>): ComplaintView =>
  row(UNTOUCHED, told(event.data), place(event), times(event.data));

export const dateOrNull = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

export const attachmentOf = ({ uri, sha256, mediaType, name }: Attachment): ComplaintAttachment => ({
  uri,
  sha256,
  mediaType,
  name: said(name),
});

const told = (data: ComplaintRegistered['data']) => ({
  channel: data.channel,
  customerId: data.customerId,
  onBehalfOfCustomerId: data.onBehalfOfCustomerId,
  contact: contactOf(data.contact),
  title: said(data.title),
  words: said(data.words),
  productLine: data.product.line,
  productModel: data.product.model,
  specification: data.product.specification,
  batch: data.batch,
  serial: data.serial,
  components: [...data.components],
  region: data.region,
  symptomCode: data.symptomCode,
  severity: data.severity,
  safetyFlag: data.safetyFlag,
  intake: {
    recorder: data.recorder,
    productionDate: data.productionDate,
    inUseSince: data.inUseSince,
    brandUsedBefore: data.brandUsedBefore,
    remedySought: data.remedySought,
    lossSoFar: data.lossSoFar,
    lossPerDay: data.lossPerDay,
    serialIsPartial: data.serialIsPartial,
    source: data.source,
    notes: data.intakeNotes,
  },
});

const place = ({ data, meta }: Recorded<ComplaintRegistered>) => ({
  id: data.complaintId,
  number: complaintNumber(data.complaintId, data.reportedAt),
  version: String(meta.version),
  status: 'REGISTERED' as const,
  tier: data.tier,
  requestId: data.requestId,
  partnerId: data.partnerId,
  outletId: data.outletId,
  technicianId: data.technicianId,
  origin: meta.origin,
  evidence: data.attachments.length
    ? [{ attachments: data.attachments.map(attachmentOf), by: meta.by, at: data.registeredAt }]
    : [],
  updatedAt: new Date(meta.recordedAt),
  position: meta.position,
});

const times = (data: ComplaintRegistered['data']) => ({
  occurredAt: dateOrNull(data.occurredAt),
  reportedAt: new Date(data.reportedAt),
  registeredAt: new Date(data.registeredAt),
  acknowledgeDueAt: dateOrNull(data.acknowledgeDueAt),
  answerDueAt: dateOrNull(data.answerDueAt),
  settleDueAt: dateOrNull(data.settleDueAt),
  ownerDueAt: dateOrNull(data.ownerDueAt),
});

const contactOf = (contact: Contact | null): ComplaintView['contact'] =>
  contact && {
    name: said(contact.name),
    phone: said(contact.phone),
    email: said(contact.email),
    address: said(contact.address),
  };

const UNTOUCHED = {
  ownerKind: null,
  ownerId: null,
  ownerRole: null,
  productId: null,
  unitId: null,
  category: null,
  statements: [],
  problem: null,
  playbook: [],
  responsibility: null,
  responsiblePartnerId: null,
  judgement: null,
  escalations: [],
  hold: null,
  delayNotices: [],
  contacts: [],
  unreachedTries: 0,
  proposals: [],
  proposalId: null,
  onTheSpot: null,
  tasks: [],
  rechecks: [],
  satisfaction: null,
  findings: [],
  outcome: null,
  refusal: null,
  withdrawal: null,
  reopenings: [],
  mergedInto: null,
  absorbed: [],
  recurrences: [],
  acknowledgedAt: null,
  answeredAt: null,
  settledAt: null,
  implementedAt: null,
  recheckedAt: null,
  closedAt: null,
  replyDueAt: null,
  nextContactDueAt: null,
  dueAt: null,
  severityRank: 0,
};
