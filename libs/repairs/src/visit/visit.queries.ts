import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { technicianById } from '#partners';
import type { Condition } from '#projections';
import { isOwnTechnician } from '../work-order/work-order-reach.queries.js';
import { TechnicianBookingView } from './technician-booking.view.js';
import { VisitView } from './visit.view.js';

/** Visits of these orders, the first one first; a partner sees its own. Ask for orders that the scope sees. */
export const visitsOfOrders = (
  scope: Scope,
  dataSource: DataSource,
  workOrderIds: readonly string[],
): Promise<VisitView[]> => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource
    .createQueryBuilder(VisitView, 'row')
    .where(sql, parameters)
    .andWhere('row.workOrderId = ANY(:workOrderIds)', { workOrderIds })
    .orderBy('row.no')
    .getMany();
};

/** The visits that a technician is to make, the next one first. */
export const scheduledVisitsOf = (scope: Scope, dataSource: DataSource, technicianId: string): Promise<VisitView[]> => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource
    .createQueryBuilder(VisitView, 'row')
    .where(sql, parameters)
    .andWhere("row.technicianId = :technicianId AND row.status = 'SCHEDULED'", { technicianId })
    .orderBy('row.windowFrom')
    .addOrderBy('row.id')
    .getMany();
};

type Days = Readonly<{ technicianIds: readonly string[]; from: Date; until: Date }>;

/** What technicians are booked for between two instants, the earliest first. */
export const bookingsOf = (
  scope: Scope,
  dataSource: DataSource,
  { technicianIds, from, until }: Days,
): Promise<TechnicianBookingView[]> => {
  const { sql, parameters } = visibleTo(scope);
  return dataSource
    .createQueryBuilder(TechnicianBookingView, 'row')
    .where(sql, parameters)
    .andWhere('row.technicianId = ANY(:technicianIds)', { technicianIds })
    .andWhere('row.from < :until AND row.until > :from', { from, until })
    .orderBy('row.from')
    .addOrderBy('row.id')
    .getMany();
};

/** The bookings of a technician whom the scope sees, else null. */
export const technicianBookings = async (
  scope: Scope,
  dataSource: DataSource,
  { technicianId, from, until }: Readonly<{ technicianId: string; from: Date; until: Date }>,
): Promise<TechnicianBookingView[] | null> => {
  const technician = await technicianById(scope, dataSource, technicianId);
  return technician && bookingsOf(scope, dataSource, { technicianIds: [technicianId], from, until });
};

/** A technician of the company without a region is shown visits of their own. */
const visibleTo = (scope: Scope): Condition => {
  const { rows, caller } = scope;
  switch (rows.kind) {
    case 'ALL':
      return isOwnTechnician(scope)
        ? { sql: 'row.technicianId = :scopeTechnician', parameters: { scopeTechnician: caller.technicianId } }
        : { sql: 'true', parameters: {} };
    case 'REGION':
      return { sql: 'true', parameters: {} };
    case 'PARTNER':
      return { sql: 'row.partnerId = :scopePartner', parameters: { scopePartner: rows.partnerId } };
    case 'NONE':
      return { sql: 'false', parameters: {} };
  }
};
