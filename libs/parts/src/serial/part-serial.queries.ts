import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { serialOf } from '#products/events';
import { visibleTo } from '../visible.queries.js';
import { partSerialIdOf } from './part-serial.events.js';
import { PartSerialView } from './part-serial.view.js';

/**
 * Where the piece with this serial is. That a piece is genuine is nobody's secret: who may not see its row learns that
 * it is known, and no more.
 */
export const genuinePart = async (
  scope: Scope,
  dataSource: DataSource,
  asked: Readonly<{ partId: string; serial: string }>,
): Promise<PartSerialView | null> => {
  if (scope.rows.kind === 'NONE') return null;
  const serial = serialOf(asked.serial);
  const id = partSerialIdOf(asked.partId, serial);
  const of = { id, partId: asked.partId, serial };
  const { sql, parameters } = visibleTo(scope);
  const rows = dataSource.createQueryBuilder(PartSerialView, 'row').where('row.id = :id', { id });
  const known = await rows.getOne();
  if (!known) return { ...of, ...NOWHERE, place: 'NEVER_KNOWN' };
  const seen = await rows.andWhere(sql, parameters).getOne();
  return seen ?? { ...of, ...NOWHERE, place: known.place };
};

const NOWHERE = {
  lotId: null,
  outletId: null,
  partnerId: null,
  supplier: null,
  workOrderId: null,
  unitId: null,
  since: null,
  position: '',
};
