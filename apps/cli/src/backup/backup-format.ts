import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { z } from 'zod';

/** What a backup holds: one file per table, in the order in which they are restored. Read models are made anew. */
export const PARTS = [
  { file: 'events.copy.gz', table: 'events.event', order: 'position', where: 'true' },
  { file: 'keys.copy.gz', table: 'keys.subject_key', order: 'subject', where: 'true' },
  { file: 'checkpoints.copy.gz', table: 'work.checkpoint', order: 'name', where: "name NOT LIKE 'projection:%'" },
  { file: 'asks.copy.gz', table: 'work.ask', order: 'id', where: 'true' },
  { file: 'parked.copy.gz', table: 'work.parked', order: 'id', where: "reader NOT LIKE 'projection:%'" },
  {
    file: 'parked-events.copy.gz',
    table: 'work.parked_event',
    order: 'reader, stream, version',
    where: "reader NOT LIKE 'projection:%'",
  },
] as const;

export type Part = (typeof PARTS)[number];

/** The part that a cluster of KurrentDB keeps and saves itself. */
export const LOG: Part = PARTS[0];

export const MANIFEST = 'manifest.json';

export const manifestSchema = z.strictObject({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  log: z.enum(['POSTGRES', 'KURRENTDB']).default('POSTGRES'),
  store: z.strictObject({ id: z.uuid(), epoch: z.int() }),
  migrations: z.array(z.string()),
  parts: z.array(z.strictObject({ file: z.string(), rows: z.int(), sha256: z.string(), columns: z.array(z.string()) })),
});

/** What was saved of which log, with the SHA-256 of each file as it lies there. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** Passes bytes on and tells their SHA-256 in the end. */
export const hashing = () => {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, digest: () => hash.digest('hex') };
};
