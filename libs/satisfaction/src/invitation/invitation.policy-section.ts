import { z } from 'zod';
import { SURVEY_CASES } from '../satisfaction-words.events.js';

const count = z.int().positive();
const limit = z.strictObject({ requests: count, seconds: count });

/** Who is asked when, and how often; what answers may be. */
export const invitationPolicy = () =>
  z.strictObject({
    surveyId: z.string().min(1),
    expectationFor: z.array(z.enum(SURVEY_CASES)),
    perceptionFor: z.array(z.enum(SURVEY_CASES)),
    onceInDays: count,
    consent: z.enum(['GIVEN', 'NOT_REFUSED']),
    lowScore: z.strictObject({ csat: z.int().min(1).max(5), nps: z.int().min(0).max(10) }),
    mostCalls: count,
    textLimits: z.strictObject({ comment: count, reason: count }),
    requestLimits: z.strictObject({ ofToken: limit, ofAddress: limit }),
  });

export type InvitationPolicy = z.infer<ReturnType<typeof invitationPolicy>>;
