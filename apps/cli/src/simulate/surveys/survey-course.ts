import { SERVICE } from '../service-assumptions.js';
import type { Chance } from '../world/chance.js';
import type { Course } from '../world/schedule.js';
import { CUSTOMER, SYSTEM } from '../world/staff.js';
import type { Story } from '../world/story.js';
import type { World } from '../world/world.js';
import { type Asking, invitationOf, inviting, knownOf, type Surveyed, surveyOf } from './inviting.js';

type Told = Readonly<{ world: World; story: Story }>;

/** What is expected is asked at the beginning of a case. Whether it was asked: not of everybody, and not too often. */
export function* expectationCourse({ world, story }: Told, about: Surveyed): Course<boolean> {
  const asking: Asking = { about, moment: 'OPENED', askedAtOpening: false };
  const isAsked = yield* invited(world, story, asking);
  if (isAsked)
    yield { at: story.now(), begins: answerCourse(world, story.beside('expectation'), { asking, experience: null }) };
  return isAsked;
}

/** What was perceived is asked after the end; `experience` is from 0 to 1. */
export function* perceptionCourse(
  { world, story }: Told,
  about: Surveyed,
  { askedAtOpening, experience }: Readonly<{ askedAtOpening: boolean; experience: number }>,
): Course {
  const asking: Asking = { about, moment: 'CLOSED', askedAtOpening };
  if (yield* invited(world, story, asking))
    yield { at: story.now(), begins: answerCourse(world, story.beside('perception'), { asking, experience }) };
}

function* invited(world: World, story: Story, asking: Asking): Course<boolean> {
  let isAsked = false;
  yield story.inTime(SYSTEM, () => [
    (context) => {
      const parts = inviting(world, context, asking);
      isAsked = parts.length > 1;
      return parts;
    },
  ]);
  return isAsked;
}

type Answering = Readonly<{ asking: Asking; experience: number | null }>;

/** Some answer, mostly whole, and submit it; what nobody answers ends by itself. */
function* answerCourse(world: World, story: Story, { asking, experience }: Answering): Course {
  const { answeredShare, answer, filling, unsubmittedShare } = SERVICE.surveys;
  const known = knownOf(world);
  const invitationId = invitationOf(asking);
  const expiresAt = new Date(story.now() + known.linkDays * DAY).toISOString();
  const share = answeredShare[experience === null ? 'expectation' : 'perception'];
  if (story.chance.happens(share)) {
    story.pass(answer);
    const given = answersOf(world, story.chance, asking, experience);
    if (story.iso() < expiresAt)
      yield story.ask(CUSTOMER, world.asks.invitation('AnswerSurvey', { invitationId, ...given }));
    story.pass(filling);
    if (story.iso() < expiresAt && !story.chance.happens(unsubmittedShare))
      return yield story.ask(CUSTOMER, world.asks.invitation('SubmitSurvey', { invitationId }));
  }
  story.until(Date.parse(expiresAt));
  yield story.ask(SYSTEM, world.asks.invitation('ExpireInvitation', { invitationId, expiresAt }));
}

const DAY = 86_400_000;

const answersOf = (world: World, chance: Chance, { askedAtOpening }: Asking, experience: number | null) => {
  const { criteria, scale } = surveyOf(world);
  const on = (least: number, most: number, share: number) =>
    Math.min(most, Math.max(least, Math.round(least + (most - least) * share)));
  const noise = () => chance.between(-1, 1) * SERVICE.surveys.noise;
  const mood = noise();
  const { expected } = SERVICE.surveys;
  const answers = criteria.flatMap(({ questions }) => {
    const criterion = noise();
    return questions
      .filter(() => !chance.happens(SERVICE.surveys.skippedShare))
      .map(({ questionId }) => ({
        questionId,
        expected: experience === null || !askedAtOpening ? on(scale.min, scale.max, expected + noise()) : null,
        perceived: experience === null ? null : on(scale.min, scale.max, experience + mood + criterion + noise() / 2),
      }));
  });
  if (experience === null) return { answers, csat: null, nps: null, ces: null, comment: null };
  const whole = experience + mood;
  const comment = chance.happens(SERVICE.surveys.commentShare) ? commentOn(whole) : null;
  return {
    answers,
    csat: on(1, 5, whole + noise()),
    nps: on(0, 10, whole + noise()),
    ces: on(1, 7, whole + noise()),
    comment,
  };
};

const commentOn = (experience: number): string =>
  experience < 0.4 ? 'I had to wait, and it is not right yet.' : 'All went well, thank you.';
