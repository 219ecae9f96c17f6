import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { complaintsByIds } from '#complaints';
import { customersByIds } from '#customers';
import { inOrderOf, type OperationContext } from '#graphql';
import { outletsByIds, partnersByIds, techniciansByIds } from '#partners';
import { ordersByIds, productsByIds, unitsByIds } from '#products';
import { contactsByIds } from '#requests';

type ByIds<View> = (scope: Scope, dataSource: DataSource, ids: readonly string[]) => Promise<View[]>;

/** Whose rows, where they are, and the loaders of this operation. */
export type Reading = Readonly<{ scope: Scope; dataSource: DataSource; context: OperationContext }>;

/** A field that leads to what another context keeps under an id: many at once, null for what the caller may not see. */
const linked = <View extends { id: string }>(byIds: ByIds<View>) => {
  const key = Symbol(byIds.name);
  return async (id: string | null, { scope, dataSource, context }: Reading): Promise<View | null> => {
    const batch = async (ids: readonly string[]) =>
      inOrderOf(ids, await byIds(scope, dataSource, ids), (view) => view.id);
    return id === null ? null : context.loader(key, batch).load(id);
  };
};

export const toCustomer = linked(customersByIds);
export const toContact = linked(contactsByIds);
export const toComplaint = linked(complaintsByIds);
export const toProduct = linked(productsByIds);
export const toOrder = linked(ordersByIds);
export const toUnit = linked(unitsByIds);
export const toPartner = linked(partnersByIds);
export const toOutlet = linked(outletsByIds);
export const toTechnician = linked(techniciansByIds);
