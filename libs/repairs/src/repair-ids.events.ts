import { newId } from '#values';

/** A repair that a complaint agreed on is carried out by one work order, whose id is the task's. */
export const workOrderIdOfTask = (taskId: string): string => newId(taskId, 'workorder');

/** The repair of a returned line is done by one work order. */
export const workOrderIdOfReturnLine = (returnId: string, no: number): string =>
  newId(`${returnId}/${no}`, 'workorder');

/**
 * The bookings of one technician on one date are decided on one stream. The date is that of UTC, so that a technician who
 * changes to an outlet of another zone is not booked twice; a booking that touches two dates is made on both.
 */
export const technicianDayOf = (technicianId: string, date: string): string => `${technicianId}.${date}`;
