import { SERVICE } from '../service-assumptions.js';
import type { Course } from '../world/schedule.js';
import { warehouse } from '../world/staff.js';
import type { Job } from './job.js';

/** The pieces that were replaced come back, and go to the supplier or to the scrap later. */
export function* defectiveCourse(job: Job): Course {
  const { world, story } = job;
  const { defectiveBack, defectiveSent, scrappedShare } = SERVICE.parts;
  for (const defectiveId of world.defectives.get(job.workOrderId) ?? []) {
    const who = warehouse(story.chance);
    const received = { defectiveId, serial: null, finding: 'FAULTY' as const, note: null };
    yield story.later(defectiveBack, who, world.asks.defectivePart('ReceiveDefectivePart', received));
    const isScrap = story.chance.happens(scrappedShare);
    yield story.later(
      defectiveSent,
      who,
      isScrap
        ? world.asks.defectivePart('ScrapDefectivePart', { defectiveId, note: null })
        : world.asks.defectivePart('SendDefectiveToSupplier', { defectiveId, reference: null }),
    );
  }
  world.defectives.delete(job.workOrderId);
}
