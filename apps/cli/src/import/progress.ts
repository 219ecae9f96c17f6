import { SingleBar } from 'cli-progress';

/** Where an import is: rows handled and bytes of the file read, of how many (null where nobody knows). */
export type Place = Readonly<{ rows: number; read: number; size: number | null }>;

/** Shows people how far an import is: a bar on a terminal, else a line every few seconds. */
export type Progress = Readonly<{
  /** Called when the first row is about to be read: what came before took its time, but is not the import. */
  start: () => void;
  show: (place: Place) => void;
  stop: () => void;
}>;

const LINE_EVERY_MS = 5_000;

/** What is counted, and what it is a share of. */
export type ProgressWords = Readonly<{ rows: string; whole: string }>;

const OF_A_FILE: ProgressWords = { rows: 'rows', whole: 'the file' };

export const progressOn = (
  output: NodeJS.WritableStream & { isTTY?: boolean },
  clock: () => number = () => performance.now(),
  words: ProgressWords = OF_A_FILE,
): Progress => {
  let started = clock();
  const rate = ({ rows }: Place) => Math.round(rows / Math.max((clock() - started) / 1_000, 0.001));
  const shown = output.isTTY ? barOn(output, rate, words) : linesOn(output, rate, { words, clock });
  return {
    start: () => {
      started = clock();
      shown.start();
    },
    show: shown.show,
    stop: shown.stop,
  };
};

type Rate = (place: Place) => number;

const barOn = (output: NodeJS.WritableStream, rate: Rate, words: ProgressWords): Progress => {
  let bar: SingleBar | undefined;
  return {
    start: () => undefined,
    show: (place) => {
      const texts = { rows: place.rows.toLocaleString('en'), rate: rate(place).toLocaleString('en') };
      bar ??= startedBar(output, place.size, texts, words);
      bar.update(place.size === null ? 0 : place.read, texts);
    },
    stop: () => bar?.stop(),
  };
};

const withSize = ({ rows }: ProgressWords) =>
  ` {bar} {percentage} % | {rows} ${rows} | {rate} ${rows}/s | {eta_formatted} left`;
const withoutSize = ({ rows }: ProgressWords) => ` {rows} ${rows} | {rate} ${rows}/s | {duration_formatted}`;

const startedBar = (
  output: NodeJS.WritableStream,
  size: number | null,
  texts: object,
  words: ProgressWords,
): SingleBar => {
  const bar = new SingleBar({
    format: size === null ? withoutSize(words) : withSize(words),
    stream: output,
    hideCursor: true,
    gracefulExit: false,
    etaBuffer: 20,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  bar.start(size ?? 1, 0, texts);
  return bar;
};

type Telling = Readonly<{ words: ProgressWords; clock: () => number }>;

const linesOn = (output: NodeJS.WritableStream, rate: Rate, { words, clock }: Telling): Progress => {
  let said = clock();
  return {
    start: () => {
      said = clock();
    },
    show: (place) => {
      if (clock() - said < LINE_EVERY_MS) return;
      said = clock();
      const percent = place.size ? `${Math.floor((100 * place.read) / place.size)} % of ${words.whole}, ` : '';
      const counted = `${place.rows.toLocaleString('en')} ${words.rows}, ${rate(place).toLocaleString('en')} ${words.rows}/s`;
      output.write(`${percent}${counted}\n`);
    },
    stop: () => undefined,
  };
};
