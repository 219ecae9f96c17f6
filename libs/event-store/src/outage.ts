import { isKurrentOutage } from './kurrentdb-errors.js';
import { StoreUnavailable } from './store-errors.js';

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
const TRANSIENT = /^(08|57P|53300|55P03|40001|40P01)/;
const CONNECTION_LOST =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/**
 * Whether PostgreSQL or KurrentDB was not reached or went away, so that the same call may succeed later. Of PostgreSQL:
 * network errors, SQLSTATE class 08 (connection), 57P (shutdown, crash, starting up), 53300 (too many connections),
 * 55P03 (lock not available), 40001 and 40P01 (serialization, deadlock).
 */
export const isOutage = (error: unknown): boolean =>
  error instanceof StoreUnavailable || isKurrentOutage(error) || isPostgresOutage(error);

const isPostgresOutage = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const code = 'code' in error ? String(error.code) : '';
  const message = 'message' in error ? String(error.message) : '';
  return NETWORK.has(code) || TRANSIENT.test(code) || CONNECTION_LOST.test(message);
};
