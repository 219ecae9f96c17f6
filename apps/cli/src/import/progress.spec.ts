import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { progressOn } from './progress.js';

/** What is written to an output while a clock shows what the spec sets it to. */
const shown = (isTTY: boolean) => {
  const texts: string[] = [];
  const output = new Writable({
    write: (chunk, _, done) => {
      texts.push(String(chunk));
      done();
    },
  });
  const clock = { ms: 0 };
  const terminal = { isTTY, columns: 120, cursorTo: () => true, clearLine: () => true, moveCursor: () => true };
  return { texts, clock, progress: progressOn(Object.assign(output, terminal), () => clock.ms) };
};

describe('the progress of an import', () => {
  it('is a line every five seconds where there is no terminal: how much of the file, how many rows, how fast', () => {
    const { texts, clock, progress } = shown(false);
    progress.show({ rows: 100, read: 10, size: 1_000 });
    clock.ms = 4_999;
    progress.show({ rows: 4_000, read: 400, size: 1_000 });
    clock.ms = 5_000;
    progress.show({ rows: 5_000, read: 505, size: 1_000 });
    clock.ms = 9_000;
    progress.show({ rows: 8_000, read: 800, size: 1_000 });
    clock.ms = 10_000;
    progress.show({ rows: 12_345, read: 1_000, size: 1_000 });
    progress.stop();
    expect(texts).toEqual([
      '50 % of the file, 5,000 rows, 1,000 rows/s\n',
      '100 % of the file, 12,345 rows, 1,235 rows/s\n',
    ]);
  });

  it('counts from the first row, not from the start of the program', () => {
    const { texts, clock, progress } = shown(false);
    clock.ms = 10_000;
    progress.start();
    clock.ms = 14_999;
    progress.show({ rows: 1, read: 1, size: 100 });
    clock.ms = 15_000;
    progress.show({ rows: 5_000, read: 50, size: 100 });
    expect(texts).toEqual(['50 % of the file, 5,000 rows, 1,000 rows/s\n']);
  });

  it('is without a share where nobody knows how much there is', () => {
    const { texts, clock, progress } = shown(false);
    clock.ms = 5_000;
    progress.show({ rows: 10, read: 505, size: null });
    expect(texts).toEqual(['10 rows, 2 rows/s\n']);
  });

  it('is a bar on a terminal, with the time that is left', () => {
    const { texts, clock, progress } = shown(true);
    clock.ms = 2_000;
    progress.show({ rows: 5_000, read: 500, size: 1_000 });
    progress.stop();
    expect(texts.join('')).toMatch(/█+░+ 50 % \| 5,000 rows \| 2,500 rows\/s \| .+ left/);
  });

  it('is rows and time on a terminal where nobody knows how much there is', () => {
    const { texts, clock, progress } = shown(true);
    clock.ms = 2_000;
    progress.show({ rows: 5_000, read: 500, size: null });
    progress.stop();
    expect(texts.join('')).toMatch(/ 5,000 rows \| 2,500 rows\/s \| /);
    expect(texts.join('')).not.toContain('%');
  });

  it('may stop before anything was shown', () => {
    const { texts, progress } = shown(true);
    progress.stop();
    expect(texts).toEqual([]);
  });
});
