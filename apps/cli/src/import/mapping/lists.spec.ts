import { describe, expect, it } from '@jest/globals';
import { readField } from '../import.fixtures.js';

const parts = (entry: string, text: string) => readField('components', `{ column: Parts, ${entry} }`, { Parts: text });
const names = (entry: string, text: string) => parts(entry, text).value;

describe('a list', () => {
  it('is one name where nothing parts it', () =>
    expect(readField('components', 'Parts', { Parts: 'pump, hose' })).toEqual({ value: ['pump, hose'], findings: [] }));

  it('is empty where the cell is, which is mentioned unless it is optional', () => {
    const missing = [{ field: 'components', problem: 'MISSING', given: null }];
    expect(parts('split: [","]', '')).toEqual({ value: [], findings: missing });
    expect(parts('split: [","], optional: true', '')).toEqual({ value: [], findings: [] });
    expect(parts('split: [","], empty: ["-"]', '-').value).toEqual([]);
  });

  it('is parted by the first separator that is in the text', () => {
    const entry = 'split: ["|", ","]';
    expect(names(entry, 'pump | hose, rubber|valve')).toEqual(['pump', 'hose, rubber', 'valve']);
    expect(names(entry, 'pump, hose ,')).toEqual(['pump', 'hose']);
  });

  it('keeps names whole that have a separator within, of several the longest, in capitals or not', () => {
    const entry = 'split: [","], whole: ["FUEL, GAS", "FUEL, GAS, LIQUID"]';
    expect(names(entry, 'PUMP,FUEL, GAS,HOSE')).toEqual(['PUMP', 'FUEL, GAS', 'HOSE']);
    expect(names(entry, 'FUEL, GAS, LIQUID,HOSE')).toEqual(['FUEL, GAS, LIQUID', 'HOSE']);
    expect(names(entry, 'pump,Fuel, Gas')).toEqual(['pump', 'Fuel, Gas']);
  });

  it('keeps them whole behind letters that are longer in capitals, too', () =>
    expect(names('split: [","], whole: ["Bremse, vorn"]', 'Füße,Spieß,Bremse, vorn,Rad')).toEqual([
      'Füße',
      'Spieß',
      'Bremse, vorn',
      'Rad',
    ]));

  it('has levels without spaces around them', () =>
    expect(names('levels: ":"', ' BODY : DOOR: LOCK ')).toEqual(['BODY:DOOR:LOCK']));

  it('has names renamed, and with levels also what stands above', () => {
    const entry = 'rename: { ENGINE AND COOLING: ENGINE }';
    expect(names(entry, 'ENGINE AND COOLING')).toEqual(['ENGINE']);
    expect(names(entry, 'ENGINE AND COOLING:PUMP')).toEqual(['ENGINE AND COOLING:PUMP']);
    expect(names(`${entry}, levels: ":"`, 'ENGINE AND COOLING:PUMP')).toEqual(['ENGINE:PUMP']);
    expect(names(`${entry}, levels: ":"`, 'ENGINE AND COOLINGS')).toEqual(['ENGINE AND COOLINGS']);
  });

  it('has the longest name renamed that fits', () =>
    expect(names('levels: ":", rename: { A: X, "A:B": Y }', 'A:B:C')).toEqual(['Y:C']));

  it('has each name once, also after renaming, and says that it was repeated', () => {
    const repeated = [{ field: 'components', problem: 'REPEATED', given: null }];
    const entry = 'split: [","], rename: { motor: engine }';
    expect(parts(entry, 'engine,pump,motor')).toEqual({ value: ['engine', 'pump'], findings: repeated });
    expect(parts(entry, 'engine,pump')).toEqual({ value: ['engine', 'pump'], findings: [] });
  });
});
