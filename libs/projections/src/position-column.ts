import { Column } from 'typeorm';

/** A position as 16 bytes, so that byte order is log order; in code it is 32 hex characters. */
export const positionBytes = (position: string): Buffer => Buffer.from(position, 'hex');

/** The column `position` of a read model. */
export const PositionColumn = (): PropertyDecorator =>
  Column('bytea', { transformer: { to: positionBytes, from: (bytes: Buffer) => bytes.toString('hex') } });
