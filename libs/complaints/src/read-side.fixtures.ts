import type { Event } from '#event-sourcing';
import { recorded } from '#event-sourcing/testing';
import { projected, testReadSide } from '#projections/testing';
import type { ComplaintEvent, ComplaintRegistered } from './complaint.events.js';
import { complaintProjection } from './complaint.projection.js';
import { ComplaintView } from './complaint.view.js';
import { complaintFactProjection } from './complaint-fact.projection.js';
import { ComplaintFactView } from './complaint-fact.view.js';
import { complaintSearchProjection } from './complaint-search.projection.js';
import { ComplaintSearchView } from './complaint-search.view.js';
import { complaintEventVersions } from './events.js';

/** The events of a journey as those of another complaint, registered with other facts. */
export const about = (
  complaintId: string,
  events: readonly ComplaintEvent[],
  facts: Partial<ComplaintRegistered['data']> = {},
): ComplaintEvent[] =>
  events.map(
    (event) => ({ ...event, data: { ...event.data, ...factsFor(event, facts), complaintId } }) as ComplaintEvent,
  );

const factsFor = ({ type }: Event, facts: object): object => (type === 'ComplaintRegistered' ? facts : {});

/** The read tables of these complaints in a database of their own. */
export const complaintReadSide = async (...stories: ComplaintEvent[][]) => {
  const side = await testReadSide(complaintEventVersions, [ComplaintView, ComplaintFactView, ComplaintSearchView]);
  const events = stories.flat().map((event, n) => recorded(event, n + 1));
  const rows = Object.values(projected(complaintProjection, ...events));
  await side.dataSource.getRepository(ComplaintView).save(rows);
  await side.dataSource
    .getRepository(ComplaintFactView)
    .save(Object.values(projected(complaintFactProjection, ...events)));
  await side.dataSource
    .getRepository(ComplaintSearchView)
    .save(Object.values(projected(complaintSearchProjection, ...events)));
  return { ...side, rows };
};
