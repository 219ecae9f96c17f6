import type { Decisions } from './technician-decision.js';
import { refusal } from './technician-rejection.js';

type Erasure = Pick<Decisions, 'EraseTechnicianPersonalData' | 'RecordTechnicianKeyDestroyed'>;

/** After the last day of work. The event comes before the key goes, so that there is always somebody who knows why it went. */
const erase: Erasure['EraseTechnicianPersonalData'] = ({ data, by, at }, { technicianId, lastDay, isErased }) => {
  if (isErased) return [];
  if (lastDay === null || at.slice(0, 10) <= lastDay) throw refusal('TECHNICIAN_STILL_HERE', 'ACTIVE', { lastDay });
  const { ground } = data;
  return [{ type: 'TechnicianPersonalDataErased', data: { technicianId, ground, erasedBy: by, erasedAt: at } }];
};

const keyDestroyed: Erasure['RecordTechnicianKeyDestroyed'] = ({ data, at }, { technicianId, ...technician }) => {
  if (!technician.isErased) throw refusal('TECHNICIAN_STILL_HERE', 'ACTIVE', { lastDay: technician.lastDay });
  if (technician.isKeyDestroyed) return [];
  const { subject } = data;
  return [{ type: 'TechnicianKeyDestroyed', data: { technicianId, subject, destroyedAt: at } }];
};

export const erasure: Erasure = { EraseTechnicianPersonalData: erase, RecordTechnicianKeyDestroyed: keyDestroyed };
