import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { outletById } from '#partners';

/** Whether a scope reaches an outlet: a partner its own ones, the company's people all. */
export const reachesOutlet = async (scope: Scope, dataSource: DataSource, outletId: string): Promise<boolean> => {
  const { rows } = scope;
  switch (rows.kind) {
    case 'ALL':
    case 'REGION':
      return true;
    case 'PARTNER': {
      const outlet = await outletById(scope, dataSource, outletId);
      return outlet?.partnerId === rows.partnerId;
    }
    case 'NONE':
      return false;
  }
};
