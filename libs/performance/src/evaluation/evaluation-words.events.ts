// Stored for ever: never rename or remove a value; a list may gain one.

/** The three parts of a service evaluation, as GB/T 27922 has them. */
export const EVALUATION_PARTS = ['SYSTEM', 'GOODS_SERVICE', 'CUSTOMER_SERVICE'] as const;
export type EvaluationPart = (typeof EVALUATION_PARTS)[number];

/** What an evaluation comes to, from the lowest. */
export const EVALUATION_RATINGS = ['FAILED', 'PASSED', 'THREE_STARS', 'FOUR_STARS', 'FIVE_STARS'] as const;
export type EvaluationRating = (typeof EVALUATION_RATINGS)[number];

/** For what points are taken off besides those of the clauses. */
export const SPECIAL_CAUSES = ['LAW', 'OWN_RULES', 'TRADE_RULES', 'SERVICE_SYSTEM'] as const;
export type SpecialCause = (typeof SPECIAL_CAUSES)[number];
