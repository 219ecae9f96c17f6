import { parseArgs } from 'node:util';

/** How long and how much; a bench takes its own usual amount where `events` is undefined. */
export type Options = Readonly<{ seconds: number; rounds: number; events: number | undefined }>;

export type Asked = Readonly<{ benches: readonly string[]; options: Options; help: boolean }>;

/** @throws TypeError for an unknown option */
export const parseOptions = (args: readonly string[]): Asked => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '8' },
      rounds: { type: 'string', default: '3' },
      events: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const events = values.events === undefined ? undefined : amount('events', values.events);
  const options = { seconds: amount('seconds', values.seconds), rounds: amount('rounds', values.rounds), events };
  return { benches: positionals, options, help: values.help };
};

const amount = (name: string, text: string): number => {
  const value = Number(text.replaceAll('_', ''));
  if (!(value > 0)) throw new TypeError(`--${name} is a number above 0, such as --${name} 3, not "${text}".`);
  return value;
};
