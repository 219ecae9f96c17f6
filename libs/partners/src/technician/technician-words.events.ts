// Stored for ever: never rename or remove a value; a list may gain one.

export const TRAINING_KINDS = ['PRODUCT', 'PROCESS', 'COMMUNICATION', 'CUSTOMER_CARE'] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

export const TRAINING_PARTS = ['WRITTEN', 'PRACTICAL', 'CUSTOMER_EVALUATION'] as const;
export type TrainingPart = (typeof TRAINING_PARTS)[number];
