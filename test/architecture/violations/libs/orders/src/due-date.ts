import { DateTime } from 'luxon';
import { v5 } from 'uuid';

export const dueDate = (from: string): Date => new Date(DateTime.fromISO(from).plus({ days: 1 }).toMillis());

export const dueId = (id: string): string => v5(id, v5.URL);
