import { aboutWork } from '../complaints/about-work.js';
import { complaintCourse } from '../complaints/complaint-course.js';
import type { SimulatedPartner } from '../partners/network.js';
import { shareFor } from '../partners/quality.js';
import { SERVICE } from '../service-assumptions.js';
import type { Course } from '../world/schedule.js';
import type { World } from '../world/world.js';
import type { Job } from './job.js';
import type { JobEnd } from './job-end.js';

/** What may follow on work that was done: a complaint about it, and the same fault once more. `name` is that of its case. */
export function* afterwards(job: Job, end: JobEnd, name: string, again: ((at: number) => Course) | null): Course {
  const { world, story } = job;
  const partner = partnerOf(world, end);
  if (!partner || end.visits === 0) return;
  const mayComplain = story.chance.happens(shareFor('complained', partner.quality) * (wasSmooth(end) ? 1 : 2));
  if (mayComplain) {
    const complaint = story.beside('complaint');
    complaint.pass(SERVICE.calls.complaint);
    const begins = complaintCourse(world, `${name}/complaint`, complaint.now(), aboutWork(job, end, partner));
    yield { at: complaint.now(), begins };
  }
  if (!again || !comesAgain(job, end, partner)) return;
  story.pass(SERVICE.calls.again);
  yield { at: story.now(), begins: again(story.now()) };
}

const wasSmooth = ({ firstVisit, onTime }: JobEnd): boolean => firstVisit && onTime;

const comesAgain = ({ story, kind }: Job, { outcome }: JobEnd, { quality }: SimulatedPartner): boolean =>
  kind === 'REPAIR' && outcome === 'DONE' && story.chance.happens(shareFor('comesAgain', quality));

const partnerOf = ({ network }: World, { partnerId }: JobEnd): SimulatedPartner | null =>
  network.partners.find((each) => each.partnerId === partnerId) ?? null;
