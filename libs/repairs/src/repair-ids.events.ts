import { newId } from '#values';

/** A repair that a complaint agreed on is carried out by one work order, whose id is the task's. */
export const workOrderIdOfTask = (taskId: string): string => newId(taskId, 'workorder');

/** The repair of a returned line is done by one work order. */
export const workOrderIdOfReturnLine = (returnId: string, no: number): string =>
  newId(`${returnId}/${no}`, 'workorder');

/** The bookings of one technician on one date of the outlet's zone are decided on one stream. */
export const technicianDayOf = (technicianId: string, date: string): string => `${technicianId}.${date}`;
