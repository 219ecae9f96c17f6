import type { ComplaintEvent } from '#complaints/events';
import type { Policy } from '#event-sourcing';
import type { CancelReturn } from './return.commands.js';
import { returnIdOfTask } from './return-ids.events.js';

/** What a complaint no longer wants is not returned, as far as nothing came and nothing went. */
export const cancellationOnRemedyCalledOff: Policy<ComplaintEvent, CancelReturn> = {
  name: 'cancellation-on-remedy-called-off',
  categories: ['complaint'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) =>
    type === 'RemedyTaskCancelled' || type === 'RemedyTaskFailed'
      ? [
          {
            ask: {
              type: 'CancelReturn',
              data: { returnId: returnIdOfTask(data.taskId), nos: null, cause: 'REMEDY_CALLED_OFF' },
            },
          },
        ]
      : [],
};
