import { taken } from './attachments.js';
import type { Decision, Decisions } from './complaint-decision.js';
import { named } from './identification.js';
import { pastInstant } from './instants.js';
import { occurrenceIn } from './occurrence.js';
import { assertUnmerged } from './standing.js';
import { written } from './texts.js';

const addStatement: Decision<'AddStatement'> = ({ data, at }, complaint, { policy }) => {
  assertUnmerged(complaint);
  if (complaint.statements.includes(data.statementId)) return [];
  return [
    {
      type: 'StatementAdded',
      data: {
        complaintId: data.complaintId,
        statementId: data.statementId,
        words: written(complaint, 'words', data.words, policy.textLimits.statement),
        source: data.source,
        statedAt: pastInstant(complaint, 'statedAt', data.statedAt, at),
      },
    },
  ];
};

const addEvidence: Decision<'AddEvidence'> = ({ data, at }, complaint, { policy }) => {
  assertUnmerged(complaint);
  const attachments = taken(data.attachments, complaint.subject, complaint, policy);
  if (!attachments.length) return [];
  return [{ type: 'EvidenceAdded', data: { complaintId: data.complaintId, attachments, addedAt: at } }];
};

const identify: Decision<'IdentifyComplaintProduct'> = ({ data, at }, complaint, known) => {
  assertUnmerged(complaint);
  const { complaintId, basis, mapping } = data;
  const { productId, unitId, serial } = named(data, complaint, known);
  if ([productId, unitId, serial].every((id, place) => complaint.identifiedAs[place] === id)) return [];
  return [
    {
      type: 'ComplaintProductIdentified',
      data: {
        complaintId,
        productId,
        unitId,
        serial,
        basis,
        mapping,
        occurrence: { ...occurrenceIn(complaint), serial: serial ?? complaint.serial },
        identifiedAt: at,
      },
    },
  ];
};

export const intake = {
  AddStatement: addStatement,
  AddEvidence: addEvidence,
  IdentifyComplaintProduct: identify,
} satisfies Partial<Decisions>;
