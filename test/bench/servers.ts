import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Where clients find a server. */
export type Target = Readonly<{ url: string; token?: string }>;

export type Server = Readonly<{
  target: Target;
  /** Waits until the server has nothing left to do, and answers how many complaints are in its view. */
  rest: () => Promise<number>;
  close: () => Promise<void>;
}>;

/** As `npm start` runs the service; the peer gets it too. */
const YOUNG = '--max-semi-space-size=64';

/** A server in a process of its own: each line that it gets asks for rest, each line that it says is JSON. */
export const openServer = async (file: string, environment: NodeJS.ProcessEnv = {}): Promise<Server> => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [YOUNG, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const exit = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const said = async (): Promise<unknown> => {
    const [line] = (await Promise.race([once(lines, 'line'), exit.then(() => [undefined])])) as [string | undefined];
    if (line === undefined) throw new Error(`${file} ended before its time.`);
    return JSON.parse(line);
  };
  const rest = async () => {
    child.stdin.write('rest\n');
    return (await said()) as number;
  };
  const close = async () => {
    child.stdin.end();
    await exit;
  };
  return { target: (await said()) as Target, rest, close };
};

/** The other end: says where it is, answers every line, and comes back when no more lines can come. */
export const serveUntilEnd = async (target: Target, rest: () => Promise<number>): Promise<void> => {
  process.stdout.write(`${JSON.stringify(target)}\n`);
  for await (const _ of createInterface({ input: process.stdin })) process.stdout.write(`${await rest()}\n`);
};
