import type { Policy } from '#event-sourcing';
import type { MarkDefectiveOverdue } from './defective-part.commands.js';
import type { DefectivePartEvent } from './defective-part.events.js';

/** A piece that is not back on its day is overdue. The decider checks again when the time comes. */
export const overdueOnDefectiveExpected: Policy<DefectivePartEvent, MarkDefectiveOverdue> = {
  name: 'overdue-on-defective-expected',
  categories: ['defective'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    const { defectiveId } = data;
    switch (type) {
      case 'DefectivePartExpected':
        return [
          { remind: defectiveId, dueAt: data.dueAt, command: { type: 'MarkDefectiveOverdue', data: { defectiveId } } },
        ];
      case 'DefectivePartReceived':
      case 'DefectivePartWaived':
        return [{ forget: defectiveId }];
      default:
        return [];
    }
  },
};
