import type { WorkOrderEvent } from '../events.js';
import { assertStatus } from './standing.js';
import { written, writtenOrNull } from './texts.js';
import type { RecordQualityCheck, SignOffWork } from './work-order.commands.js';
import type { Decisions } from './work-order-decision.js';
import type { WorkOrderKnown } from './work-order-known.js';
import { refusal } from './work-order-rejection.js';
import type { WorkOrder } from './work-order-state.js';

const check = (
  { data, by, at }: RecordQualityCheck,
  state: WorkOrder,
  known: WorkOrderKnown,
): readonly WorkOrderEvent[] => {
  const { order } = state;
  assertStatus(state, 'COMPLETED', 'VERIFIED');
  if (order.completedBy === by) throw refusal('WORK_ORDER_CHECKED_BY_ITSELF', state, { completedBy: by });
  if (order.isChecked && data.passed) return [];
  const limit = known.policy.orders.textLimits.note;
  const findings = data.passed
    ? writtenOrNull(state, 'findings', data.findings, limit)
    : written(state, 'findings', data.findings ?? '', limit);
  const { workOrderId } = order;
  const evidence = data.evidence.map(({ uri, sha256, mediaType }) => ({ uri, sha256, mediaType }));
  const checked: WorkOrderEvent = {
    type: 'QualityChecked',
    data: { workOrderId, passed: data.passed, findings, evidence, checkedBy: by, checkedAt: at },
  };
  return data.passed ? [checked] : [checked, failed(workOrderId, by, at)];
};

/** What did not pass is work left to do, and no first-time fix. */
const failed = (workOrderId: string, by: string, at: string): WorkOrderEvent => ({
  type: 'WorkOrderIncomplete',
  data: { workOrderId, visitId: null, cause: 'QUALITY_CHECK_FAILED', note: null, reportedBy: by, reportedAt: at },
});

const signOff = ({ data, by, at }: SignOffWork, state: WorkOrder, known: WorkOrderKnown): readonly WorkOrderEvent[] => {
  const { order } = state;
  assertStatus(state, 'COMPLETED', 'VERIFIED');
  if (order.signedOff) return [];
  const signer = written(state, 'signer', data.signer, known.policy.orders.textLimits.name);
  const evidence = data.evidence && {
    uri: data.evidence.uri,
    sha256: data.evidence.sha256,
    mediaType: data.evidence.mediaType,
  };
  const { workOrderId } = order;
  return [{ type: 'CustomerSignedOff', data: { workOrderId, signer, evidence, recordedBy: by, signedAt: at } }];
};

export const verification = { RecordQualityCheck: check, SignOffWork: signOff } satisfies Partial<Decisions>;
