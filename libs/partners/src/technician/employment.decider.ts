import { personal, personalOrNull } from '#event-sourcing';
import { isSameList, skillsGiven, written, writtenOrNull } from '../given.js';
import type { HireTechnician } from './technician.commands.js';
import type { TechnicianEvent, TechnicianRecord } from './technician.events.js';
import type { Decisions } from './technician-decision.js';
import type { TechnicianKnown } from './technician-known.js';
import { refusal } from './technician-rejection.js';
import { type Technician, technicianSubject } from './technician-state.js';

type Employment = Pick<
  Decisions,
  'ReviseTechnician' | 'AssignTechnician' | 'SetTechnicianSkills' | 'RecordTechnicianLeft'
>;

export const hire = (
  { data, by, at }: HireTechnician,
  technician: Technician | null,
  known: TechnicianKnown,
): readonly TechnicianEvent[] => {
  if (technician) throw refusal('TECHNICIAN_ALREADY_HIRED', stateOf(technician));
  const { outletId, partnerId } = openOutlet(known);
  const { name, phone, email } = recordOf(data, known);
  return [
    {
      type: 'TechnicianHired',
      data: {
        technicianId: data.technicianId,
        partnerId,
        outletId,
        name,
        phone,
        email,
        skills: skillsGiven(data.skills, known.policy.skills),
        hiredOn: data.hiredOn,
        packVersion: known.packVersion,
        hiredBy: by,
        hiredAt: at,
      },
    },
  ];
};

type RecordGiven = Readonly<{ technicianId: string; name: string; phone: string | null; email: string | null }>;

const recordOf = ({ technicianId, name, phone, email }: RecordGiven, { policy }: TechnicianKnown) => {
  const subject = technicianSubject(technicianId);
  const limit = policy.textLimits.name;
  return {
    name: personal(subject, written('name', name, limit)),
    phone: personalOrNull(subject, writtenOrNull('phone', phone, limit)),
    email: personalOrNull(subject, writtenOrNull('email', email, limit)),
  };
};

/** @throws TECHNICIAN_OUTLET_UNKNOWN, TECHNICIAN_OUTLET_CLOSED */
const openOutlet = ({ outlet }: TechnicianKnown) => {
  if (!outlet) throw refusal('TECHNICIAN_OUTLET_UNKNOWN', null, { missing: 'outletId' });
  if (!outlet.isOpen) throw refusal('TECHNICIAN_OUTLET_CLOSED', null, { outletId: outlet.outletId });
  return outlet;
};

const revise: Employment['ReviseTechnician'] = ({ data, by, at }, technician, known) => {
  refuseLeft(technician);
  const { technicianId } = technician;
  const { name, phone, email } = recordOf(
    {
      technicianId,
      name: data.name ?? technician.name,
      phone: data.phone ?? technician.phone,
      email: data.email ?? technician.email,
    },
    known,
  );
  if (isSameRecord({ name, phone, email }, technician)) return [];
  return [{ type: 'TechnicianRevised', data: { technicianId, name, phone, email, revisedBy: by, revisedAt: at } }];
};

const isSameRecord = ({ name, phone, email }: TechnicianRecord, technician: Technician): boolean =>
  name.personal === technician.name &&
  (phone && phone.personal) === technician.phone &&
  (email && email.personal) === technician.email;

const assign: Employment['AssignTechnician'] = ({ by, at }, technician, known) => {
  refuseLeft(technician);
  const { outletId, partnerId } = openOutlet(known);
  if (partnerId !== technician.partnerId) throw refusal('TECHNICIAN_OUTLET_OF_ANOTHER', null, { outletId });
  if (outletId === technician.outletId) return [];
  const { technicianId } = technician;
  return [{ type: 'TechnicianAssigned', data: { technicianId, outletId, assignedBy: by, assignedAt: at } }];
};

const setSkills: Employment['SetTechnicianSkills'] = ({ data, by, at }, technician, { policy, packVersion }) => {
  refuseLeft(technician);
  const skills = skillsGiven(data.skills, policy.skills);
  if (isSameList(skills, technician.skills)) return [];
  const { technicianId } = technician;
  return [{ type: 'TechnicianSkillsSet', data: { technicianId, skills, packVersion, setBy: by, setAt: at } }];
};

const leave: Employment['RecordTechnicianLeft'] = ({ data, by, at }, technician, { policy }) => {
  const { technicianId, partnerId, hiredOn } = technician;
  if (technician.lastDay === data.lastDay) return [];
  refuseLeft(technician);
  if (data.lastDay < hiredOn) throw refusal('TECHNICIAN_LEAVES_BEFORE_HIRED', null, { hiredOn, lastDay: data.lastDay });
  const reason = writtenOrNull('reason', data.reason, policy.textLimits.note);
  return [
    {
      type: 'TechnicianLeft',
      data: {
        technicianId,
        partnerId,
        lastDay: data.lastDay,
        reason: personalOrNull(technicianSubject(technicianId), reason),
        leftBy: by,
        leftAt: at,
      },
    },
  ];
};

export const employment: Employment = {
  ReviseTechnician: revise,
  AssignTechnician: assign,
  SetTechnicianSkills: setSkills,
  RecordTechnicianLeft: leave,
};

/** @throws TECHNICIAN_LEFT */
export const refuseLeft = (technician: Technician): void => {
  if (technician.lastDay !== null)
    throw refusal('TECHNICIAN_LEFT', stateOf(technician), { lastDay: technician.lastDay });
};

const stateOf = ({ lastDay }: Technician): string => (lastDay === null ? 'ACTIVE' : 'LEFT');
