import { graphqlEnum } from '#graphql';
import { TRAINING_KINDS, TRAINING_PARTS } from './technician-words.events.js';

export const TECHNICIAN_ORDERS = ['HIRED_ASC', 'HIRED_DESC', 'UPDATED_DESC'] as const;
export type TechnicianOrder = (typeof TECHNICIAN_ORDERS)[number];

export const TrainingKindEnum = graphqlEnum('TrainingKind', TRAINING_KINDS, 'What a training is about.');
export const TrainingPartEnum = graphqlEnum('TrainingPart', TRAINING_PARTS, 'How what was learnt is looked at.');
export const TechnicianOrderEnum = graphqlEnum(
  'TechnicianOrder',
  TECHNICIAN_ORDERS,
  'In which order technicians are listed.',
);
