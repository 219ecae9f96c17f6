import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { unitById } from './unit.queries.js';
import { UnitView } from './unit.view.js';
import { UnitFactView } from './unit-life.view.js';
import { NO_DETAILS } from './unit-life-cases.projection.js';
import { ownFacts } from './unit-own-facts.js';

/**
 * What happened to a unit, the oldest first, whichever context tells it. Nothing of a unit that the scope does not see.
 * The facts of a range are not among them: `lifeOf` adds those.
 */
export const unitFacts = async (scope: Scope, dataSource: DataSource, unitId: string): Promise<UnitFactView[]> => {
  if (!(await isSeen(scope, dataSource, unitId))) return [];
  return dataSource
    .createQueryBuilder(UnitFactView, 'row')
    .where('row.unitId = :unitId AND row.at IS NOT NULL', { unitId })
    .orderBy('row.at', 'ASC')
    .addOrderBy('row.recordedAt', 'ASC')
    .addOrderBy('row.id', 'ASC')
    .getMany();
};

/** Which complaints are about each of some units that were found. */
export const complaintsOfUnits = (
  dataSource: DataSource,
  unitIds: readonly string[],
): Promise<{ unitId: string; complaintId: string }[]> =>
  dataSource
    .createQueryBuilder(UnitFactView, 'row')
    .select(['row.unitId AS "unitId"', 'row.reference AS "complaintId"'])
    .where(`row.unitId = ANY(:unitIds) AND row.kind = 'COMPLAINT'`, { unitIds })
    .getRawMany();

/** The facts of a unit that was found, those of its range included where it has none of its own. */
export const lifeOf = async (scope: Scope, dataSource: DataSource, unit: UnitView): Promise<UnitFactView[]> => {
  const facts = await unitFacts(scope, dataSource, unit.id);
  return unit.version === null ? [...factsOfRange(unit), ...facts].sort(byTime) : facts;
};

const factsOfRange = (unit: UnitView): UnitFactView[] =>
  ownFacts(unit.id, unit.course).flatMap(({ id, kind, at }) =>
    at === null
      ? []
      : [
          {
            ...NO_DETAILS,
            id,
            unitId: unit.id,
            productId: unit.productId,
            kind,
            at: new Date(at),
            recordedAt: unit.registeredAt,
            position: unit.position,
          },
        ],
  );

const byTime = (a: UnitFactView, b: UnitFactView): number => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0);

/** A unit without own facts has no region of its own either. */
const isSeen = async (scope: Scope, dataSource: DataSource, unitId: string): Promise<boolean> => {
  if (scope.rows.kind === 'PARTNER' || scope.rows.kind === 'NONE') return false;
  if (await unitById(scope, dataSource, unitId)) return true;
  return !(await dataSource.getRepository(UnitView).existsBy({ id: unitId }));
};
