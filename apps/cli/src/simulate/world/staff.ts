import type { Department } from '#complaints/events';
import type { Money } from '#values';
import { SIMULATION } from '../simulation.js';
import type { Chance } from './chance.js';

/** Who asks for something, and what they may do. */
export type Actor = Readonly<{ by: string; roles: readonly string[] }>;

/** Asks what policies would have asked for, if they reacted to what is imported. */
export const SYSTEM: Actor = { by: 'system', roles: ['system'] };
export const CUSTOMER: Actor = { by: 'customer', roles: ['customer'] };
export const CATALOGUE_ADMIN: Actor = { by: 'admin-1', roles: ['admin'] };

const { staff } = SIMULATION;

const one = (name: string, role: string, count: number, chance: Chance): Actor => ({
  by: `${name}-${1 + chance.below(count)}`,
  roles: [role],
});

export const agent = (chance: Chance): Actor => one('agent', 'agent', staff.agents, chance);
export const supervisor = (chance: Chance): Actor => one('supervisor', 'supervisor', staff.supervisors, chance);
export const manager = (chance: Chance): Actor => one('manager', 'manager', staff.managers, chance);
export const executive = (chance: Chance): Actor => one('executive', 'executive', staff.executives, chance);
export const engineer = (chance: Chance): Actor => one('engineer', 'quality', staff.engineers, chance);
export const warehouse = (chance: Chance): Actor => one('warehouse', 'dispatcher', staff.handlers, chance);
export const member = (department: Department, chance: Chance): Actor =>
  one(department.toLowerCase(), 'dispatcher', staff.handlers, chance);

type Limit = Money | 'UNLIMITED';
type Limits = Readonly<{ supervisor: Limit; manager: Limit; executive: Limit }>;

const RANKS = [
  { role: 'supervisor', count: staff.supervisors },
  { role: 'manager', count: staff.managers },
  { role: 'executive', count: staff.executives },
] as const;

/** Somebody else of the lowest rank that may decide on so much money. */
export const whoMayApprove = (amount: number, limits: Limits, chance: Chance, notBy: string): Actor => {
  const able = RANKS.filter(({ role }) => {
    const limit = limits[role];
    return limit === 'UNLIMITED' || amount <= limit.amount;
  });
  const people = able.flatMap(({ role, count }) =>
    Array.from({ length: count }, (_, n) => ({ by: `${role}-${n + 1}`, roles: [role] })),
  );
  const [rank] = people.filter(({ by }) => by !== notBy).map(({ roles }) => roles[0]);
  const candidates = people.filter(({ by, roles }) => by !== notBy && roles[0] === rank);
  return candidates.length ? chance.oneOf(candidates) : { by: 'executive-2', roles: ['executive'] };
};
