import type { EntityManager } from 'typeorm';

/** What hangs on a table by its identity and would go with it: views over it, and who may read them and it. */
export type Dependents = Readonly<{ views: readonly View[]; grants: readonly string[] }>;

type View = Readonly<{ name: string; definition: string; options: string | null; grants: readonly string[] }>;

/** @param table quoted, with its schema */
export const dependentsOf = async (manager: EntityManager, table: string): Promise<Dependents> => {
  const views: View[] = await manager.query(VIEWS, [table]);
  const [found]: { grants: string[] }[] = await manager.query(
    `SELECT ${GRANTS} AS grants FROM pg_class AS owned
    WHERE owned.oid = $1::regclass`,
    [table],
  );
  return { views, grants: found?.grants ?? [] };
};

export const dropViews = async (manager: EntityManager, { views }: Dependents): Promise<void> => {
  for (const { name } of views) await manager.query(`DROP VIEW ${name}`);
};

/** On the table that has the name now. */
export const makeAnew = async (manager: EntityManager, { views, grants }: Dependents): Promise<void> => {
  for (const grant of grants) await manager.query(grant);
  for (const { name, definition, options, grants: ofView } of views) {
    await manager.query(`CREATE VIEW ${name} ${options ? `WITH (${options})` : ''} AS ${definition}`);
    for (const grant of ofView) await manager.query(grant);
  }
};

/** Rights of others than the owner, as statements. */
const GRANTS = `coalesce((SELECT array_agg(format('GRANT %s ON %s TO %s', acl.privilege_type, owned.oid::regclass,
      CASE WHEN acl.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(acl.grantee)) END))
    FROM aclexplode(owned.relacl) AS acl WHERE acl.grantee <> owned.relowner), '{}')`;

const VIEWS = `SELECT owned.oid::regclass::text AS name, pg_get_viewdef(owned.oid) AS definition,
    array_to_string(owned.reloptions, ', ') AS options, ${GRANTS} AS grants
  FROM pg_class AS owned
  WHERE owned.relkind = 'v' AND owned.oid IN (
    SELECT ev_class FROM pg_depend JOIN pg_rewrite ON pg_rewrite.oid = pg_depend.objid
    WHERE refclassid = 'pg_class'::regclass AND refobjid = $1::regclass)`;
