import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import type { TimeSpan, WorkingCalendar } from '#values';
import { skillsValidOn } from './certificate-validity.js';
import { outletsOfTechnicians, technicianById, techniciansOfOutlets } from './technician.queries.js';
import { workOf } from './technician-work.js';

/** `on` is a day; `certifiedSkills` those for which the policy pack asks for a certificate. */
export type TechniciansAsked = Readonly<{
  outletIds: readonly string[];
  on: string;
  certifiedSkills: readonly string[];
}>;

export type TechnicianFacts = Readonly<{
  technicianId: string;
  name: string;
  partnerId: string;
  outletId: string;
  /** Those that count on the day. */
  skills: readonly string[];
  zone: string;
  /** The working hours of the outlet; null where nobody has set them. */
  calendar: WorkingCalendar | null;
  absences: readonly TimeSpan[];
}>;

/** Who works for these outlets on a day, with what they can do and when they can do it. */
export const techniciansOf = async (
  scope: Scope,
  dataSource: DataSource,
  { outletIds, on, certifiedSkills }: TechniciansAsked,
): Promise<readonly TechnicianFacts[]> => {
  const technicians = await techniciansOfOutlets(scope, dataSource, { outletIds, worksOn: on });
  const outlets = await outletsOfTechnicians(scope, dataSource, technicians);
  return technicians.flatMap((technician) => {
    const outlet = outlets.get(technician.outletId);
    if (!outlet) return [];
    return [
      {
        technicianId: technician.id,
        name: technician.name,
        partnerId: technician.partnerId,
        outletId: outlet.id,
        skills: skillsValidOn(technician, certifiedSkills, on),
        zone: outlet.zone,
        calendar: outlet.calendar,
        absences: technician.absences.map(({ from, to }) => ({ from, to })),
      },
    ];
  });
};

/** When a technician works, as instants; null where nobody can tell. */
export const technicianCalendar = async (
  scope: Scope,
  dataSource: DataSource,
  { technicianId, from, to }: TimeSpan & Readonly<{ technicianId: string }>,
): Promise<readonly TimeSpan[] | null> => {
  const technician = await technicianById(scope, dataSource, technicianId);
  if (!technician) return null;
  const outlet = (await outletsOfTechnicians(scope, dataSource, [technician])).get(technician.outletId);
  return outlet?.calendar ? workOf(technician, outlet.calendar, { from, to }) : null;
};
