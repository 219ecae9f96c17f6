import type { UntiedComplaint } from './untied-complaints.js';

/** A complaint that names its product in words; a spec says what matters to it. */
export const untied = (changes: Partial<UntiedComplaint> = {}): UntiedComplaint => ({
  id: 'c-1',
  number: 'C24-1',
  version: '0',
  line: 'Ranges',
  model: 'R 90',
  specification: null,
  serial: null,
  serialIsPartial: false,
  ...changes,
});
