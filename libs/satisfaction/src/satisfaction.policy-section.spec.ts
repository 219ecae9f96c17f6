import { describe, expect, it } from '@jest/globals';
import { defaultSection } from '#policy-pack/testing';
import { satisfactionPolicySection } from './satisfaction.policy-section.js';
import { surveyMistake } from './survey/survey-mistake.js';

describe('the survey that comes with the policy pack', () => {
  const { surveys } = defaultSection(satisfactionPolicySection);

  it('asks about the six criteria, by their weights', () => {
    expect(surveys.default.criteria.map(({ code, weight }) => [code, weight])).toEqual([
      ['PROFESSIONALISM_AND_SKILLS', 0.25],
      ['ATTITUDES_AND_BEHAVIOUR', 0.2],
      ['ACCESSIBILITY_AND_FLEXIBILITY', 0.15],
      ['RELIABILITY_AND_TRUSTWORTHINESS', 0.2],
      ['RECOVERY', 0.1],
      ['REPUTATION_AND_CREDIBILITY', 0.1],
    ]);
    expect(surveyMistake(surveys.default, surveys.limits)).toBeNull();
  });

  it('says every text in each language in another way', () => {
    const { title, criteria } = surveys.default;
    const texts = [
      title,
      ...Object.values(surveys.wording),
      ...criteria.flatMap(({ name, questions }) => [name, ...questions.map(({ text }) => text)]),
    ];
    expect(texts).toHaveLength(1 + 6 + 6 * 5);
    for (const each of texts) expect(new Set(Object.values(each)).size).toBe(4);
    for (const { zh, ko } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(ko).toMatch(/\p{Script=Hangul}/u);
    }
  });
});
