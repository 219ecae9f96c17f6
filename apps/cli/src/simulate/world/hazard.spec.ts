import { describe, expect, it } from '@jest/globals';
import { SIMULATION } from '../simulation.js';
import { defectHazardAt, hazardAt, monthsBetween, mostHazardUpTo, seasonAt } from './hazard.js';

const LIFE = 120;
const MONTH = 30.4375 * 86_400_000;
const { hazard, defect } = SIMULATION;

describe('the hazard of a unit', () => {
  it('is a bathtub: high when it is new, low for years, and high again at the end of its life', () => {
    expect(hazardAt(0, LIFE)).toBeCloseTo(hazard.early + hazard.floor, 10);
    expect(hazardAt(24, LIFE)).toBeLessThan(1.1 * hazard.floor);
    expect(hazardAt(LIFE, LIFE)).toBeCloseTo(hazard.floor + hazard.wear, 10);
  });

  it('is nothing before it is in use', () => expect(hazardAt(-0.1, LIFE)).toBe(0));

  it('is never more than the most that is said of its age', () => {
    for (const age of [0, 1, 6, 24, 60, 119])
      for (let younger = 0; younger <= age; younger += 0.5)
        expect(hazardAt(younger, LIFE)).toBeLessThanOrEqual(mostHazardUpTo(age, LIFE));
  });
});

describe('the season', () => {
  const season = { peakMonth: 7, swing: 0.6 };

  it('peaks in its month, is lowest half a year later, and is 1 on the mean of a year', () => {
    expect([seasonAt(7, season), seasonAt(1, season)].map((each) => each.toFixed(6))).toEqual(['1.600000', '0.400000']);
    const year = Array.from({ length: 12 }, (_, n) => seasonAt(n + 1, season));
    expect(year.reduce((sum, each) => sum + each, 0) / 12).toBeCloseTo(1, 10);
  });
});

describe('the defect', () => {
  const containedAt = 20 * MONTH;

  it('grows with the age of its units', () => {
    const grown = [0, 2, 4, 8, 16].map((age) => defectHazardAt(age, age * MONTH, { containedAt }));
    expect(grown).toEqual(grown.toSorted((a, b) => a - b));
    expect(grown[0]).toBe(0);
    expect(grown[2]).toBeCloseTo(defect.worst * (1 - Math.exp(-1)), 10);
  });

  it('fades away when it is contained', () => {
    const before = defectHazardAt(18, containedAt, { containedAt });
    expect(defectHazardAt(18, containedAt + 3 * MONTH, { containedAt })).toBeCloseTo(before * Math.exp(-3), 10);
    expect(defectHazardAt(-1, 0, { containedAt })).toBe(0);
  });

  it('counts months with their fractions', () => expect(monthsBetween(0, 2.5 * MONTH)).toBe(2.5));
});
