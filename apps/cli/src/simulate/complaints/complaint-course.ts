import { shipmentOf } from '../market/ranges.js';
import { saleCaseOf } from '../market/units.js';
import { SIMULATION } from '../simulation.js';
import { askedAboutComplaint } from '../surveys/complaint-survey.js';
import type { Course } from '../world/schedule.js';
import { type Story, storyOf } from '../world/story.js';
import type { World } from '../world/world.js';
import { agreementCourse } from './agreement-course.js';
import type { Complaint } from './complaint.js';
import type { Grievance } from './grievance.js';
import { handlingCourse } from './handling-course.js';
import { intakeCourse } from './intake-course.js';
import { betterOffer, firstOffer } from './remedies.js';
import { resultsCourse } from './results-course.js';
import { tasksCourse } from './task-courses.js';

const MOST_OFFERS = 3;

/** A complaint from what happened to its end; at times it comes again. `name` is that of the case. */
export function* complaintCourse(world: World, name: string, at: number, grievance: Grievance): Course {
  const { unit } = grievance;
  const follows = unit ? [shipmentOf(unit.range), saleCaseOf(unit)] : [];
  const story = storyOf(world.run, name, at, { follows });
  if (unit) world.absent.add(unit.serial);
  const intake = yield* intakeCourse(world, story, grievance);
  const isToBeSettled = yield* handlingCourse(intake);
  const isGone = isToBeSettled && (yield* offersCourse(intake.complaint));
  if (isGone || !unit) return;
  if (isToBeSettled && story.chance.happens(SIMULATION.complaints.repeatedShare))
    yield* repetition(world, story, name, grievance);
  else world.absent.delete(unit.serial);
}

/** Offers until one is carried out and holds. Whether the unit is gone by it. */
function* offersCourse(complaint: Complaint): Course<boolean> {
  let isGone = false;
  for (let offer = 1; offer <= MOST_OFFERS; offer++) {
    const isLast = offer === MOST_OFFERS;
    const remedies = offer === 1 ? firstOffer(complaint) : betterOffer(complaint);
    const signature = yield* agreementCourse(complaint, remedies, isLast);
    if (!signature || !(yield* tasksCourse(complaint, signature, remedies, isLast))) continue;
    isGone ||= remedies.some(({ kind }) => kind === 'REPLACE' || kind === 'REFUND');
    if (yield* resultsCourse(complaint, isLast)) {
      yield* askedAboutComplaint(complaint);
      break;
    }
  }
  return isGone;
}

/** The same fault of the same unit once more. */
function* repetition(world: World, story: Story, name: string, grievance: Grievance): Course {
  story.pass(SIMULATION.complaints.untilRepeated);
  const again = { ...grievance, isNewCustomer: false };
  yield { at: story.now(), begins: complaintCourse(world, `${name}/again`, story.now(), again) };
}
