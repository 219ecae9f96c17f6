import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import { aboutOf } from '../survey-about.js';
import type { RecoveryEvent, RecoveryOpened } from './recovery.events.js';
import { RecoveryView } from './recovery.view.js';

export const recoveryProjection: Projection<RecoveryView, RecoveryEvent> = {
  name: 'survey-recovery',
  version: 1,
  categories: ['recovery'],
  view: RecoveryView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.recoveryId],
  apply: (rows, event) => {
    const row = event.type === 'RecoveryOpened' ? opened(event) : rows.get(event.data.recoveryId);
    if (!row) return [];
    const { version, position } = event.meta;
    return [{ ...row, ...told(row, event), version: version.toString(), position }];
  },
};

const opened = ({ data, meta }: Recorded<RecoveryOpened>): RecoveryView => ({
  ...aboutOf(data),
  id: data.recoveryId,
  state: 'OPEN',
  invitationId: data.invitationId,
  surveyId: data.surveyId,
  csat: data.csat,
  nps: data.nps,
  ces: data.ces,
  hasComment: data.hasComment,
  owner: data.owner,
  contacts: [],
  escalations: 0,
  dueAt: new Date(data.dueAt),
  openedAt: new Date(data.openedAt),
  outcome: null,
  inTime: null,
  closedAt: null,
  version: meta.version.toString(),
  position: meta.position,
});

const told = ({ state, contacts, escalations }: RecoveryView, { type, data }: RecoveryEvent): Partial<RecoveryView> => {
  switch (type) {
    case 'RecoveryOpened':
      return {};
    case 'RecoveryAssigned':
      return { owner: data.owner };
    case 'RecoveryContactRecorded': {
      const { channel, reached, contactedBy: by, contactedAt: at } = data;
      return {
        state: reached === 'REACHED' ? 'CONTACTED' : state,
        contacts: [...contacts, { channel, reached, by, at }],
      };
    }
    case 'RecoveryEscalated':
      return {
        owner: data.owner,
        escalations: escalations + 1,
        dueAt: data.nextDueAt === null ? null : new Date(data.nextDueAt),
      };
    case 'RecoveryClosed':
      return { state: 'CLOSED', outcome: data.outcome, inTime: data.inTime, closedAt: new Date(data.closedAt) };
  }
};
