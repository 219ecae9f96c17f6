import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { DeadOnArrivalFound, DefectivePartEvent, DefectivePartExpected } from './defective-part.events.js';
import { DefectivePartView } from './defective-part.view.js';

export const defectivePartProjection: Projection<DefectivePartView, DefectivePartEvent> = {
  name: 'defective-part',
  version: 1,
  categories: ['defective'],
  rowsOf: 'STREAM',
  view: DefectivePartView,
  keys: ({ data }) => [data.defectiveId],
  apply: (rows, event) => {
    const row = firstRow(event) ?? rows.get(event.data.defectiveId);
    if (!row) return [];
    const { version, position } = event.meta;
    return [{ ...row, ...changed(event), version: version.toString(), position }];
  },
};

const firstRow = (event: Recorded<DefectivePartEvent>): DefectivePartView | null => {
  if (event.type === 'DefectivePartExpected') return expected(event);
  return event.type === 'DeadOnArrivalFound' ? found(event) : null;
};

const begun = ({ data, meta }: Recorded<DefectivePartExpected | DeadOnArrivalFound>) => ({
  id: data.defectiveId,
  partId: data.partId,
  outletId: data.outletId,
  partnerId: data.partnerId,
  reservationId: data.reservationId,
  workOrderId: data.workOrderId,
  supplier: data.supplier,
  finding: null,
  endedAt: null,
  version: meta.version.toString(),
  position: meta.position,
});

const expected = (event: Recorded<DefectivePartExpected>): DefectivePartView => ({
  ...begun(event),
  kind: 'REPLACED',
  status: 'EXPECTED',
  unitId: event.data.unitId,
  serial: null,
  isGenuine: null,
  dueAt: new Date(event.data.dueAt),
  beganAt: new Date(event.data.expectedAt),
  receivedAt: null,
});

const found = (event: Recorded<DeadOnArrivalFound>): DefectivePartView => ({
  ...begun(event),
  kind: 'DEAD_ON_ARRIVAL',
  status: 'RECEIVED',
  unitId: null,
  serial: event.data.serial,
  isGenuine: event.data.serial === null ? null : true,
  dueAt: null,
  beganAt: new Date(event.data.foundAt),
  receivedAt: new Date(event.data.foundAt),
});

const changed = (event: DefectivePartEvent): Partial<DefectivePartView> => {
  switch (event.type) {
    case 'DefectivePartExpected':
    case 'DeadOnArrivalFound':
      return {};
    case 'DefectivePartOverdue':
      return { status: 'OVERDUE' };
    case 'DefectivePartReceived': {
      const { supplier, serial, isGenuine, finding, receivedAt } = event.data;
      return {
        status: 'RECEIVED',
        supplier,
        serial,
        isGenuine,
        finding,
        receivedAt: new Date(receivedAt),
        endedAt: null,
      };
    }
    case 'DefectivePartSentToSupplier':
      return { status: 'SENT_TO_SUPPLIER', endedAt: new Date(event.data.sentAt) };
    case 'DefectivePartScrapped':
      return { status: 'SCRAPPED', endedAt: new Date(event.data.scrappedAt) };
    case 'DefectivePartWaived':
      return { status: 'WAIVED', endedAt: new Date(event.data.waivedAt) };
  }
};
