import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { StoreIdentity } from '#event-store';
import { makeFolder } from '#settings';

const schema = z.strictObject({
  format: z.literal(1),
  file: z.string(),
  /** Everything up to the row that begins here is done. */
  line: z.int(),
  /** The head of the log when the import began. */
  startedAfter: z.string(),
});

/** How far an import came that did not end. */
export type Reached = Readonly<Pick<z.infer<typeof schema>, 'line' | 'startedAfter'>>;

export type ImportState = Readonly<{
  read: () => Promise<Reached | null>;
  save: (reached: Reached) => Promise<void>;
  forget: () => Promise<void>;
}>;

/** What tells one import from another: the log it goes to, the very file, and how it is read. */
export type ImportKey = Readonly<{ store: StoreIdentity; fingerprint: string; mappingHash: string }>;

/** A small file below the data folder; ids make rows harmless that it does not know to be done. */
export const importState = (folder: string, file: string, key: ImportKey): ImportState => {
  const states = join(folder, 'imports');
  const path = join(states, `${nameOf(key)}.json`);
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch(() => 'null');
      const state = schema.safeParse(parsed(text));
      return state.success ? { line: state.data.line, startedAfter: state.data.startedAfter } : null;
    },
    save: async ({ line, startedAfter }) => {
      await makeFolder(states, 0o700);
      await writeFile(`${path}.new`, JSON.stringify({ format: 1, file, line, startedAfter }), { mode: 0o600 });
      await rename(`${path}.new`, path);
    },
    forget: () => rm(path, { force: true }),
  };
};

/** Standard input has no fingerprint and can not be taken up again. */
export const stateless: ImportState = {
  read: () => Promise.resolve(null),
  save: () => Promise.resolve(),
  forget: () => Promise.resolve(),
};

const nameOf = ({ store, fingerprint, mappingHash }: ImportKey): string =>
  createHash('sha256').update(`${store.id}/${store.epoch}/${fingerprint}/${mappingHash}`).digest('hex').slice(0, 32);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
