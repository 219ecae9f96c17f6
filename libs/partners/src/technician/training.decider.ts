import { written } from '../given.js';
import { refuseLeft } from './employment.decider.js';
import type { RecordTraining } from './technician.commands.js';
import type { Decisions } from './technician-decision.js';
import { refusal } from './technician-rejection.js';
import { spelledTraining } from './technician-state.js';
import { TRAINING_PARTS, type TrainingPart } from './technician-words.events.js';

const record: Decisions['RecordTraining'] = ({ data, by, at }, technician, known) => {
  refuseLeft(technician);
  const { trainingId, kind, heldOn } = data;
  const topic = written('topic', data.topic, known.policy.textLimits.name);
  const scores = scoresOf(data.scores);
  const earlier = technician.trainings.find((each) => each.trainingId === trainingId);
  if (earlier?.spelled === spelledTraining({ kind, topic, heldOn, scores })) return [];
  if (earlier) throw refusal('TRAINING_ALREADY_RECORDED', null, { trainingId });
  if (Date.parse(known.startOf(heldOn)) > Date.parse(at)) throw refusal('TRAINING_IN_FUTURE', null, { heldOn });
  const { passMarks, parts } = known.policy.training;
  return [
    {
      type: 'TrainingRecorded',
      data: {
        technicianId: technician.technicianId,
        trainingId,
        kind,
        topic,
        heldOn,
        scores,
        passMarks,
        failed: failedOf(scores, passMarks, parts[kind]),
        packVersion: known.packVersion,
        recordedBy: by,
        recordedAt: at,
      },
    },
  ];
};

type Scores = Readonly<Partial<Record<TrainingPart, number>>>;

/** @throws TRAINING_SCORE_IMPOSSIBLE, TRAINING_SCORES_MISSING */
const scoresOf = (given: RecordTraining['data']['scores']): Scores => {
  const taken = TRAINING_PARTS.flatMap((part) => (given[part] === null ? [] : [{ part, score: given[part] }]));
  const impossible = taken.find(({ score }) => !(score >= 0 && score <= 100));
  if (impossible) throw refusal('TRAINING_SCORE_IMPOSSIBLE', null, impossible);
  if (taken.length === 0) throw refusal('TRAINING_SCORES_MISSING', null, { missing: 'scores' });
  return Object.fromEntries(taken.map(({ part, score }) => [part, score]));
};

/** Parts that are asked for and were not taken, or taken and not passed. */
const failedOf = (
  scores: Scores,
  passMarks: Readonly<Record<TrainingPart, number>>,
  wanted: readonly TrainingPart[],
): readonly TrainingPart[] =>
  TRAINING_PARTS.filter((part) => {
    const score = scores[part];
    return score === undefined ? wanted.includes(part) : score < passMarks[part];
  });

export const trainings: Pick<Decisions, 'RecordTraining'> = { RecordTraining: record };
