import { complaintPolicySection } from '#complaints';
import type { ComplaintChannel } from '#complaints/events';
import type { Chance } from '../world/chance.js';
import { type Actor, manager } from '../world/staff.js';
import type { Story } from '../world/story.js';
import type { World } from '../world/world.js';
import type { Grievance } from './grievance.js';

/** A complaint under way: what it is about, who handles it, and how far it came. */
export type Complaint = Readonly<{
  world: World;
  story: Story;
  complaintId: string;
  grievance: Grievance;
  /** The unit, where the serial that was given tells it. */
  isIdentified: boolean;
  handler: Actor;
  /** By which it came. */
  channel: ComplaintChannel;
}>;

export const policyOf = ({ world: { pack } }: Pick<Complaint, 'world'>) => pack.section(complaintPolicySection);

/** What is critical a named manager owns, and handles. */
export const handlerFor = ({ severity }: Grievance, agent: Actor, chance: Chance): Actor =>
  severity === 'CRITICAL' ? manager(chance) : agent;

export const isOurs = ({ responsibility }: Grievance): boolean => responsibility !== 'CUSTOMER';
