import { SingleBar } from 'cli-progress';
import type { RebuildPlace } from '#projections';

/** Shows people how far a rebuild is: a bar on a terminal, else a line every few seconds. */
export type RebuildProgress = Readonly<{ show: (place: RebuildPlace) => void; stop: () => void }>;

type Output = NodeJS.WritableStream & { isTTY?: boolean };

const LINE_EVERY_MS = 5_000;
const COUNTED = ' {bar} {percentage} % | {events} events | {rate} events/s | {eta_formatted} left';
const UNCOUNTED = ' {events} events | {rate} events/s | {duration_formatted}';

export const rebuildProgressOn = (output: Output, clock: () => number = () => performance.now()): RebuildProgress => {
  const started = clock();
  const textsOf = ({ folded }: RebuildPlace) => ({
    events: folded.toLocaleString('en'),
    rate: Math.round(folded / Math.max((clock() - started) / 1_000, 0.001)).toLocaleString('en'),
  });
  return output.isTTY ? barOn(output, textsOf) : linesOn(output, textsOf, clock);
};

type TextsOf = (place: RebuildPlace) => Readonly<{ events: string; rate: string }>;

const barOn = (output: Output, textsOf: TextsOf): RebuildProgress => {
  let bar: SingleBar | undefined;
  return {
    show: (place) => {
      bar ??= startedBar(output, place, textsOf(place));
      bar.setTotal(Math.max(place.head ?? 1, 1));
      bar.update(place.passed ?? 0, textsOf(place));
    },
    stop: () => bar?.stop(),
  };
};

const startedBar = (output: Output, { passed, head }: RebuildPlace, texts: object): SingleBar => {
  const bar = new SingleBar({
    format: head === null ? UNCOUNTED : COUNTED,
    stream: output,
    hideCursor: true,
    gracefulExit: false,
    etaBuffer: 20,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  bar.start(Math.max(head ?? 1, 1), passed ?? 0, texts);
  return bar;
};

const linesOn = (output: Output, textsOf: TextsOf, clock: () => number): RebuildProgress => {
  let said = clock();
  return {
    show: (place) => {
      if (clock() - said < LINE_EVERY_MS) return;
      said = clock();
      const { events, rate } = textsOf(place);
      const percent = place.head && place.passed !== null ? `${Math.floor((100 * place.passed) / place.head)} %, ` : '';
      output.write(`${percent}${events} events, ${rate} events/s\n`);
    },
    stop: () => undefined,
  };
};
