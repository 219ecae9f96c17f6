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
  const { expectation, perception } = halvesOf(row, event);
  const kept = data.phase === 'EXPECTATION' && row?.perception ? row : null;
  return {
    ...(kept ?? toldBy(event)),
    ...summed(expectation, perception, kept ? weightsOf(kept) : data.weights),
    recordedAt: new Date(meta.recordedAt),
    expectation,
    perception,
    position: meta.position,
  };
};

type Halves = Readonly<{ expectation: Half | null; perception: Half | null }>;
const NEITHER: Halves = { expectation: null, perception: null };

/** What an answer says anew replaces what was said before. */
const halvesOf = (row: GapFactView | undefined, event: Recorded<SurveySubmitted>): Halves => {
  const { expectation, perception } = row ?? NEITHER;
  switch (event.data.phase) {
    case 'EXPECTATION':
      return { expectation: halfOf(event, 'expected'), perception };
    case 'PERCEPTION':
      return { expectation, perception: halfOf(event, 'perceived') };
    case 'AFTERWARDS':
      return { expectation: halfOf(event, 'expected'), perception: halfOf(event, 'perceived') };
  }
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

type Answers = Half['answers'];

const summed = (expectation: Half | null, perception: Half | null, weights: Readonly<Record<string, number>>) => {
  const [expected, perceived] = [answersOf(expectation), answersOf(perception)];
  const questions = Object.entries({ ...expected, ...perceived });
  const named = questions.map(([, { criterion }]) => criterion);
  const criteria = [...new Set([...Object.keys(weights), ...named])].toSorted();
  const sums = criteria.map((each) => {
    const ids = questions.flatMap(([id, { criterion }]) => (criterion === each ? [id] : []));
    const complete = ids.filter((id) => expected[id] && perceived[id]);
    return { expected: sumOf(expected, complete), perceived: sumOf(perceived, complete), complete, ids };
  });
  return {
    criteria,
    weights: criteria.map((each) => weights[each] ?? 0),
    expectedSums: sums.map((each) => each.expected),
    perceivedSums: sums.map((each) => each.perceived),
    pairs: sums.map(({ complete }) => complete.length),
    dropped: sums.map(({ complete, ids }) => ids.length - complete.length),
  };
};

const answersOf = (half: Half | null): Answers => half?.answers ?? {};

const sumOf = (answers: Answers, ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + (answers[id]?.value ?? 0), 0);
