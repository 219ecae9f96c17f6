import type { ComplaintEvent } from '#complaints/events';
import type { Policy } from '#event-sourcing';
import type { OpenReturn } from './return.commands.js';
import { returnIdOfTask } from './return-ids.events.js';

/** A replacement or a refund that a complaint agreed on is carried out by one return, whose id is the task's. */
export const returnOnRemedyTask: Policy<ComplaintEvent, OpenReturn> = {
  name: 'return-on-remedy-task',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    if (type !== 'RemedyTaskSent' || (data.remedy !== 'REPLACE' && data.remedy !== 'REFUND')) return [];
    const { complaintId, taskId, remedyNo } = data;
    const asked = {
      returnId: returnIdOfTask(taskId),
      customerId: null,
      orderNumber: null,
      task: { complaintId, taskId, remedyNo },
      lines: [],
    };
    return [{ ask: { type: 'OpenReturn', data: asked } }];
  },
};
