import type { RemedyGiven } from '#complaints';
import type { RemedyKind } from '#complaints/events';
import { newId } from '#values';
import { chargeCourse } from '../partners/charge-course.js';
import { repairCourse } from '../repairs/repair-course.js';
import { SIMULATION } from '../simulation.js';
import { beside, type Course, type Step } from '../world/schedule.js';
import { member } from '../world/staff.js';
import type { Story } from '../world/story.js';
import { type Complaint, policyOf } from './complaint.js';
import { returnedGoodsCourse } from './returned-goods-course.js';
import type { Task } from './task.js';

type Outcome = { hasFailed: boolean };

/** All tasks of a signed settlement beside each other. Whether they are all done. */
export function* tasksCourse(
  complaint: Complaint,
  signature: Step,
  remedies: readonly RemedyGiven[],
  isLastOffer: boolean,
): Course<boolean> {
  const outcome: Outcome = { hasFailed: false };
  const courses = remedies.map((remedy, place) => {
    const no = place + 1;
    const task = {
      complaint,
      story: complaint.story.beside(`task ${signature.id} ${no}`),
      taskId: newId(signature.id, `task-${no}`),
      no,
      remedy,
      mayFail: !isLastOffer && remedies.length === 1,
    };
    return followed(task, complaint.story, outcome);
  });
  yield* beside(courses);
  return !outcome.hasFailed;
}

/** The story of the complaint goes on when its last task has ended. */
function* followed(task: Task, main: Story, outcome: Outcome): Course {
  const isDone = yield* CARRIED_OUT[task.remedy.kind](task);
  main.until(task.story.now());
  if (!isDone) outcome.hasFailed = true;
  else if (task.remedy.money) yield* chargeCourse(task, task.remedy.money);
}

/** What a department does by itself: it takes the task, at times sends it back first, and does it or fails. */
function* departmentCourse(task: Task): Course<boolean> {
  const { complaint, story, taskId, mayFail } = task;
  const { world, complaintId, handler } = complaint;
  const { asks } = world;
  const { taskReceipt, taskDone, sentBackShare, failedShare } = SIMULATION.settlement;
  const who = workerFor(task);
  if (story.chance.happens(sentBackShare)) {
    const reason = 'The address is missing.';
    const back = { complaintId, taskId, cause: 'SENT_BACK' as const, reason, dueAt: null };
    yield story.later(taskReceipt, who, asks.complaint('ReturnTask', back));
    const again = { complaintId, taskId, remedyNo: task.no, department: null };
    yield story.later(taskReceipt, handler, asks.complaint('SendTask', again));
  }
  yield story.later(taskReceipt, who, asks.complaint('ReceiveTask', { complaintId, taskId }));
  if (mayFail && story.chance.happens(failedShare)) {
    const reason = 'It can not be done.';
    yield story.later(taskDone, who, asks.complaint('FailTask', { complaintId, taskId, reason }));
    return false;
  }
  const done = { complaintId, taskId, result: 'Done.', reference: null, attachments: [] };
  yield story.later(taskDone, who, asks.complaint('CompleteTask', done));
  return true;
}

const workerFor = ({ complaint, story }: Task) =>
  member(policyOf(complaint).routing[complaint.grievance.category].department, story.chance);

/** The repair of a unit that is known has a work order; what else is to be repaired a department sees to. */
const repairedCourse = (task: Task): Course<boolean> => {
  const { isIdentified, grievance } = task.complaint;
  return isIdentified && grievance.unit ? repairCourse(task, grievance.unit) : departmentCourse(task);
};

/** Who carries out which remedy. */
const CARRIED_OUT: Readonly<Record<RemedyKind, (task: Task) => Course<boolean>>> = {
  REPAIR: repairedCourse,
  REPLACE: returnedGoodsCourse,
  REFUND: returnedGoodsCourse,
  COMPENSATE: departmentCourse,
  APOLOGISE: departmentCourse,
  LEADER_CALL: departmentCourse,
  REFERENCE_VISIT: departmentCourse,
  INTERNAL_REVIEW_INVITATION: departmentCourse,
  TRAINING: departmentCourse,
  PROMOTION_HELP: departmentCourse,
};
