import { newId } from '#values';

/** The one return that carries out a task of a complaint, however often it is asked for. */
export const returnIdOfTask = (taskId: string): string => newId(taskId, 'return');
