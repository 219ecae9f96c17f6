import type { WorkOrderEvent } from '../events.js';
import type { LineCover, PartNeeded } from '../repair-words.events.js';
import { written, writtenOrNull } from '../work-order/texts.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { DiagnoseLine } from './line.commands.js';
import { isLineRepaired } from './line-ends.js';
import { partsLetGo } from './line-parts.js';
import { lineRefusal } from './line-rejection.js';
import { assertOpen, isPending, lineOf } from './line-standing.js';
import type { Line } from './line-state.js';

/** What the company bears whole needs no quote: it is authorised at once. */
const diagnose: Decision<'DiagnoseLine'> = (command, state, known) => {
  assertOpen(state);
  const { no } = command.data;
  const before = state.lines.lines.find((line) => line.no === no) ?? null;
  if (before === null) assertNext(no, state, known);
  else assertUndone(before, state);
  const diagnosis = diagnosisOf(command, state, known);
  if (before && isSame(before, diagnosis)) return [];
  return [
    ...(before ? partsLetGo(state, before, command.at) : []),
    before ? { type: 'LineRediagnosed', data: diagnosis } : { type: 'LineDiagnosed', data: diagnosis },
    ...(diagnosis.inWarranty ? [authorisedByWarranty(command, known)] : []),
  ];
};

const assertNext = (no: number, state: WorkOrder, { policy }: WorkOrderKnown): void => {
  const next = state.lines.lines.length + 1;
  if (no !== next) throw lineRefusal('LINE_NOT_NEXT', state, { no, nextNo: next });
  if (no > policy.lines.mostLines) throw lineRefusal('LINE_TOO_MANY', state, { most: policy.lines.mostLines });
};

const assertUndone = (line: Line, state: WorkOrder): void => {
  if (!isPending(line) && line.status !== 'DECLINED')
    throw lineRefusal('LINE_ALREADY_DONE', state, { no: line.no, status: line.status });
};

type Diagnosed = Extract<WorkOrderEvent, { type: 'LineDiagnosed' }>['data'];

const diagnosisOf = ({ data, by, at }: DiagnoseLine, state: WorkOrder, known: WorkOrderKnown): Diagnosed => {
  const { workOrderId, no, component, symptomCode, cause, finding, labourSku } = data;
  const { textLimits } = known.policy.lines;
  assertComponent(component, state, known);
  const parts = partsOf(data, state, known);
  const cover = coverOf(symptomCode, state, known);
  return {
    workOrderId,
    no,
    component,
    symptomCode,
    cause: causeOf(cause, state, textLimits.cause),
    finding: writtenOrNull(state, 'finding', finding, textLimits.note),
    labourSku,
    parts,
    cover,
    inWarranty: isBorneWhole(cover, parts, state),
    diagnosedBy: by,
    diagnosedAt: at,
    packVersion: known.packVersion,
  };
};

const causeOf = (cause: string, state: WorkOrder, limit: number): string =>
  written(state, 'cause', cause, limit).personal;

const assertComponent = (component: string | null, state: WorkOrder, { lines }: WorkOrderKnown): void => {
  const { components } = lines;
  if (component === null || components === null || components.includes(component)) return;
  throw lineRefusal('LINE_COMPONENT_UNKNOWN', state, { component, components });
};

const partsOf = (
  { no, parts }: DiagnoseLine['data'],
  state: WorkOrder,
  { lines }: WorkOrderKnown,
): readonly PartNeeded[] => {
  const needed = parts.map(({ partNumber, quantity }): PartNeeded => {
    const named = lines.parts.find((part) => part.partNumber === partNumber);
    if (!named?.partId) throw lineRefusal('LINE_PART_UNKNOWN', state, { no, partNumber });
    if (!Number.isSafeInteger(quantity) || quantity < 1)
      throw lineRefusal('LINE_QUANTITY_IMPOSSIBLE', state, { no, partNumber, quantity });
    return { partId: named.partId, partNumber, quantity };
  });
  const twice = needed.find(({ partId }, n) => needed.findIndex((other) => other.partId === partId) !== n);
  if (twice) throw lineRefusal('LINE_PART_TWICE', state, { no, partNumber: twice.partNumber });
  return needed;
};

const COST_KINDS = ['PARTS', 'LABOUR', 'TRAVEL'] as const;

/** The warranty's answer, or all of it where a settlement agreed on the repair of just this fault. */
const coverOf = (
  symptomCode: string,
  { order }: WorkOrder,
  { lines, policy }: WorkOrderKnown,
): readonly LineCover[] => {
  const isAgreed =
    policy.lines.agreedRemedyIsFree &&
    order.taskId !== null &&
    (order.symptomCode === null || order.symptomCode === symptomCode);
  return COST_KINDS.flatMap((costKind): LineCover[] => {
    const answer = lines.cover.filter((each) => each.costKind === costKind);
    const isWhole = answer.some(({ percent }) => percent === 100);
    return isAgreed && !isWhole ? [agreed(costKind)] : answer;
  });
};

const agreed = (costKind: LineCover['costKind']): LineCover => ({
  costKind,
  percent: 100,
  reason: 'AGREED_REMEDY',
  plan: null,
  planVersion: null,
  until: null,
});

const isBorneWhole = (cover: readonly LineCover[], parts: readonly PartNeeded[], { order }: WorkOrder): boolean => {
  const wanted = COST_KINDS.filter(
    (kind) => kind === 'LABOUR' || (kind === 'PARTS' ? parts.length > 0 : order.place === 'SITE'),
  );
  return wanted.every((kind) => cover.some(({ costKind, percent }) => costKind === kind && percent === 100));
};

/** A finding alone is new enough to be written down. */
const isSame = (line: Line, { finding, ...diagnosis }: Diagnosed): boolean =>
  finding === null &&
  line.component === diagnosis.component &&
  line.symptomCode === diagnosis.symptomCode &&
  line.cause === diagnosis.cause &&
  line.labourSku === diagnosis.labourSku &&
  keysOf(line) === keysOf(diagnosis) &&
  line.status !== 'DECLINED';

const keysOf = ({ parts, cover }: Pick<Line, 'parts' | 'cover'>): string =>
  [
    ...parts.map(({ partId, quantity }) => `${partId}/${quantity}`),
    ...cover.map(({ costKind, percent, reason }) => `${costKind}/${percent}/${reason}`),
  ].join();

const authorisedByWarranty = ({ data, by, at }: DiagnoseLine, { packVersion }: WorkOrderKnown): WorkOrderEvent => {
  const { workOrderId, no } = data;
  return {
    type: 'LineAuthorised',
    data: {
      workOrderId,
      no,
      quoteNo: null,
      basis: 'WARRANTY',
      goodwill: null,
      authorisedBy: by,
      authorisedAt: at,
      packVersion,
    },
  };
};

/** Somebody who knows has seen it; the parts that were held for it go back. */
const judgeIrreparable: Decision<'JudgeLineIrreparable'> = ({ data, by, at }, state, { policy }) => {
  const { workOrderId, no, evidence } = data;
  assertOpen(state);
  const line = lineOf(state, no);
  if (line.status === 'IRREPARABLE') return [];
  if (isLineRepaired(line)) throw lineRefusal('LINE_ALREADY_DONE', state, { no, status: line.status });
  if (line.status === 'CANCELLED') throw lineRefusal('LINE_CLOSED', state, { no, status: line.status });
  const reason = written(state, 'reason', data.reason, policy.lines.textLimits.note);
  return [
    ...partsLetGo(state, line, at),
    { type: 'LineIrreparable', data: { workOrderId, no, reason, evidence, judgedBy: by, judgedAt: at } },
  ];
};

export const diagnosis = {
  DiagnoseLine: diagnose,
  JudgeLineIrreparable: judgeIrreparable,
} satisfies Partial<Decisions>;
