import type { UnitComponentReplaced } from './unit.events.js';

/** One piece of a component for another one. */
export type Exchange = Pick<UnitComponentReplaced['data'], 'component' | 'oldSerial' | 'newSerial' | 'replacedAt'>;

/** A piece that is built into a unit, as far as its serial was told. */
export type BuiltIn = Readonly<{
  component: string | null;
  serial: string;
  replacedSerial: string | null;
  partNumber: string | null;
  workOrderId: string | null;
  since: string;
}>;

/**
 * What is built in after an exchange: the old piece is that of its serial, else, where that is not known, the one of the same
 * component. A piece is built in once.
 */
export const builtInAfter = (before: readonly BuiltIn[], { data }: UnitComponentReplaced): readonly BuiltIn[] => {
  const { component, oldSerial, newSerial, partNumber, workOrderId, replacedAt } = data;
  const isOut = (each: BuiltIn): boolean =>
    each.serial === newSerial ||
    (oldSerial === null ? component !== null && each.component === component : each.serial === oldSerial);
  const rest = before.filter((each) => !isOut(each));
  if (newSerial === null) return rest;
  return [
    ...rest,
    { component, serial: newSerial, replacedSerial: oldSerial, partNumber, workOrderId, since: replacedAt },
  ];
};
