import { z } from 'zod';
import { contentOf } from './survey-content.js';
import { surveyMistake } from './survey-mistake.js';

const count = z.int().positive();
const text = z.string().trim().min(1);
export const surveyTexts = z.strictObject({ en: text, zh: text, ko: text, ms: text });

const content = z.strictObject({
  title: surveyTexts,
  scale: z.strictObject({ min: z.int(), max: z.int() }),
  scores: z.strictObject({ csat: z.boolean(), nps: z.boolean(), ces: z.boolean(), comment: z.boolean() }),
  criteria: z.array(
    z.strictObject({
      code: text,
      weight: z.number(),
      name: surveyTexts,
      questions: z.array(z.strictObject({ questionId: text, text: surveyTexts })),
    }),
  ),
});

/** What surveys look like, the one that holds before anybody publishes another, and what stands around the questions. */
export const surveyPolicy = () =>
  z
    .strictObject({
      limits: z.strictObject({
        mostCriteria: count,
        questions: z.strictObject({ least: count, most: count }),
        weightTolerance: z.number().min(0).max(0.1),
        mostSteps: count,
        longestText: count,
      }),
      wording: z.strictObject({
        expected: surveyTexts,
        perceived: surveyTexts,
        csat: surveyTexts,
        nps: surveyTexts,
        ces: surveyTexts,
        comment: surveyTexts,
      }),
      default: content,
    })
    .superRefine(({ default: survey, limits }, context) => {
      const mistake = surveyMistake(contentOf(survey), limits);
      if (mistake) {
        const message = `breaks the rule ${mistake.code}: ${JSON.stringify(mistake.details)}`;
        context.addIssue({ code: 'custom', path: ['default'], message });
      }
    });
