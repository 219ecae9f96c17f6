import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { outletDecider } from './outlet/outlet.decider.js';
import { outletSamples } from './outlet/outlet.fixtures.js';
import { partnerDecider } from './partner/partner.decider.js';
import { partnerSamples } from './partner/partner.fixtures.js';
import { technicianDecider } from './technician/technician.decider.js';
import { technicianSamples } from './technician/technician.fixtures.js';
import { partnersSamples } from './testing.js';

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${file}`, import.meta.url), 'utf8'));

const streamOf = (data: object) => {
  if ('technicianId' in data) return `technician-${String(data.technicianId)}`;
  return 'outletId' in data ? `outlet-${String(data.outletId)}` : `partner-${String(Object(data).partnerId)}`;
};

describe.each(Object.values(partnersSamples))('the event $type', (event) => {
  it('is stored for ever as its golden file says', () =>
    expect(golden(`${event.type}.v1.json`)).toEqual({
      type: event.type,
      version: 1,
      stream: streamOf(event.data),
      data: event.data,
    }));
});

const fields = (state: object | null) => Object.keys(state ?? {}).sort();

describe('the rules', () => {
  it.each(Object.values(partnerSamples))('fold $type', (event) => {
    const before = fold(partnerDecider, [partnerSamples.PartnerApplied]);
    expect(fields(fold(partnerDecider, [partnerSamples.PartnerApplied, event]))).toEqual(fields(before));
  });

  it.each(Object.values(outletSamples))('fold $type', (event) => {
    const before = fold(outletDecider, [outletSamples.OutletRegistered]);
    expect(fields(fold(outletDecider, [outletSamples.OutletRegistered, event]))).toEqual(fields(before));
  });

  it.each(Object.values(technicianSamples))('fold $type', (event) => {
    const before = fold(technicianDecider, [technicianSamples.TechnicianHired]);
    expect(fields(fold(technicianDecider, [technicianSamples.TechnicianHired, event]))).toEqual(fields(before));
  });

  it('have a sample under each type’s own name', () =>
    expect(Object.entries(partnersSamples).filter(([type, event]) => event.type !== type)).toEqual([]));
});
