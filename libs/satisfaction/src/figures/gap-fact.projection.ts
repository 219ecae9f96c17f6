import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { AnswerPair, InvitationEvent, SurveySubmitted } from '../invitation/invitation.events.js';
import { GapFactView, type Half } from './gap-fact.view.js';

/**
 * Expectations meet perceptions here: of one case and survey, whichever comes first. Answers that gave both afterwards
 * stay by themselves, and so do halves of no case, which can't be paired.
 */
export const gapFactProjection: Projection<GapFactView, InvitationEvent> = {
  name: 'service-quality-fact',
  version: 1,
  categories: ['invitation'],
  view: GapFactView,
  keys: (event) => (event.type === 'SurveySubmitted' ? [keyOf(event)] : []),
  apply: (rows, event) => (event.type === 'SurveySubmitted' ? [answered(rows.get(keyOf(event)), event)] : []),
};

const keyOf = ({ data }: SurveySubmitted): string =>
  data.phase === 'AFTERWARDS' || data.caseKind === null || data.caseId === null
    ? `invitation/${data.invitationId}`
    : `${data.surveyId}/${data.caseKind}/${data.caseId}`;

const answered = (row: GapFactView | undefined, event: Recorded<SurveySubmitted>): GapFactView => {
  const { data, meta } = event;
  const expectation = data.phase === 'PERCEPTION' ? (row?.expectation ?? null) : halfOf(event, 'expected');
  const perception = data.phase === 'EXPECTATION' ? (row?.perception ?? null) : halfOf(event, 'perceived');
  const isLaterHalf = data.phase !== 'EXPECTATION' || !row?.perception;
  return {
    ...(isLaterHalf || !row ? toldBy(event) : row),
    ...summed(expectation, perception, isLaterHalf || !row ? data.weights : weightsOf(row)),
    recordedAt: new Date(meta.recordedAt),
    expectation,
    perception,
    position: meta.position,
  };
};

const halfOf = ({ data }: SurveySubmitted, side: 'expected' | 'perceived'): Half => ({
  invitationId: data.invitationId,
  answers: Object.fromEntries(data.answers.flatMap((pair) => given(pair, pair[side]))),
});

const given = ({ questionId, criterion }: AnswerPair, value: number | null) =>
  value === null ? [] : [[questionId, { criterion, value }] as const];

const weightsOf = ({ criteria, weights }: GapFactView): Readonly<Record<string, number>> =>
  Object.fromEntries(criteria.map((criterion, n) => [criterion, weights[n] ?? 0]));

/** Dimensions are those of the perception, else of the expectation. */
const toldBy = ({ data }: SurveySubmitted) => ({
  id: keyOf({ type: 'SurveySubmitted', data }),
  basis: data.phase === 'AFTERWARDS' ? ('AFTERWARDS' as const) : ('PAIRED' as const),
  surveyId: data.surveyId,
  surveyNo: data.surveyNo,
  phase: data.phase,
  occasion: data.occasion,
  waveId: data.waveId,
  caseKind: data.caseKind,
  caseId: data.caseId,
  productLine: data.productLine,
  productModel: data.productModel,
  batch: data.batch,
  region: data.region,
  partnerId: data.partnerId,
  outletId: data.outletId,
  technicianId: data.technicianId,
  channel: data.channel,
  answeredBy: data.answeredBy,
  answeredAt: new Date(data.submittedAt),
});

const summed = (expectation: Half | null, perception: Half | null, weights: Readonly<Record<string, number>>) => {
  const [expected, perceived] = [expectation?.answers ?? {}, perception?.answers ?? {}];
  const questions = Object.entries({ ...expected, ...perceived });
  const criteria = [
    ...new Set([...Object.keys(weights), ...questions.map(([, { criterion }]) => criterion)]),
  ].toSorted();
  const sums = criteria.map((each) => {
    const ids = questions.flatMap(([id, { criterion }]) => (criterion === each ? [id] : []));
    const complete = ids.filter((id) => expected[id] && perceived[id]);
    const sumOf = (half: Half['answers']) => complete.reduce((sum, id) => sum + (half[id]?.value ?? 0), 0);
    return { expected: sumOf(expected), perceived: sumOf(perceived), pairs: complete.length, asked: ids.length };
  });
  return {
    criteria,
    weights: criteria.map((each) => weights[each] ?? 0),
    expectedSums: sums.map((each) => each.expected),
    perceivedSums: sums.map((each) => each.perceived),
    pairs: sums.map((each) => each.pairs),
    dropped: sums.map((each) => each.asked - each.pairs),
  };
};
