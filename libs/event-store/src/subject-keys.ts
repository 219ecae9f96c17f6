import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { Rejection } from '#event-sourcing';
import { batched } from './batched.js';
import type { Listener } from './listener.js';

const CHANNEL = 'aftercare_keys';
const CACHED_KEYS = 50_000;
const CACHED_MS = 60_000;

/** Bytes of a key for AES-256. */
const KEY = 32;

/** One AES-256 key per subject of personal data. Destroying it erases the subject everywhere. */
export interface SubjectKeys {
  /** The subject's key, made where there is none. @throws Rejection `SUBJECT_ERASED` where it was destroyed */
  forWriting(subject: string): Promise<Buffer>;
  /** The subject's key, or null where it was destroyed. */
  forReading(subject: string): Promise<Buffer | null>;
  erase(subject: string): Promise<void>;
}

/** Keys in PostgreSQL, wrapped by the master key, so that a copy of the database alone tells nothing. */
export class PostgresSubjectKeys implements SubjectKeys {
  private readonly cached = new LRUCache<string, Buffer>({ max: CACHED_KEYS, ttl: CACHED_MS });
  private readonly made = batched((subjects: readonly string[]) => this.make(subjects));
  private readonly found = batched((subjects: readonly string[]) => this.find(subjects));

  constructor(
    private readonly pool: Pool,
    private readonly master: MasterKey,
    private readonly listener: Listener,
  ) {
    listener.on(CHANNEL, () => this.cached.clear());
  }

  /** Whether the master key opens the keys that are stored; true where there are none yet. */
  async masterKeyFits(): Promise<boolean> {
    const { rows } = await this.pool.query<{ subject: string; wrapped: Buffer }>(
      'SELECT subject, wrapped FROM keys.subject_key WHERE wrapped IS NOT NULL LIMIT 1',
    );
    try {
      for (const row of rows) this.unwrap(row);
      return true;
    } catch {
      return false;
    }
  }

  async forWriting(subject: string): Promise<Buffer> {
    const key = this.cached.get(subject) ?? (await this.made.load(subject));
    if (!key)
      throw new Rejection(
        'SUBJECT_ERASED',
        'The personal data of this person were erased: nothing more can be stored about them.',
        { subject },
      );
    return key;
  }

  async forReading(subject: string): Promise<Buffer | null> {
    return this.cached.get(subject) ?? (await this.found.load(subject));
  }

  async erase(subject: string): Promise<void> {
    await this.pool.query(
      `INSERT INTO keys.subject_key (subject, erased_at) VALUES ($1, now())
       ON CONFLICT (subject) DO UPDATE SET wrapped = NULL, erased_at = coalesce(subject_key.erased_at, now())`,
      [subject],
    );
    this.listener.notify(CHANNEL);
  }

  /**
   * Another process may make the same key at the same moment: whoever stores it first wins, and both read that one. All
   * store theirs in one order, or two that wait for each other's would be a deadlock.
   */
  private async make(subjects: readonly string[]): Promise<(Buffer | null)[]> {
    const drawn = new Map([...subjects].sort().map((subject) => [subject, random(KEY)]));
    const wrapped = [...drawn].map(([subject, key]) => this.master.wrap(key, subject));
    const { rows } = await this.pool.query<{ subject: string }>({
      name: 'make-keys',
      text: MAKE,
      values: [[...drawn.keys()], wrapped],
    });
    const keys = new Map(rows.map(({ subject }) => [subject, drawn.get(subject) ?? null]));
    for (const [subject, key] of keys) if (key) this.cached.set(subject, key);
    const missed = [...drawn.keys()].filter((subject) => !keys.has(subject));
    const there = missed.length ? await this.find(missed) : [];
    missed.forEach((subject, n) => keys.set(subject, there[n] ?? null));
    return subjects.map((subject) => keys.get(subject) ?? null);
  }

  private async find(subjects: readonly string[]): Promise<(Buffer | null)[]> {
    const { rows } = await this.pool.query<{ subject: string; wrapped: Buffer | null }>({
      name: 'find-keys',
      text: FIND,
      values: [subjects],
    });
    const keys = new Map(rows.map((row) => [row.subject, this.unwrap(row)]));
    return subjects.map((subject) => keys.get(subject) ?? null);
  }

  private unwrap({ subject, wrapped }: { subject: string; wrapped: Buffer | null }): Buffer | null {
    if (!wrapped) return null;
    const key = this.master.unwrap(wrapped, subject);
    this.cached.set(subject, key);
    return key;
  }
}

const MAKE = `INSERT INTO keys.subject_key (subject, wrapped) SELECT * FROM unnest($1::text[], $2::bytea[])
  ON CONFLICT DO NOTHING RETURNING subject`;
const FIND = 'SELECT subject, wrapped FROM keys.subject_key WHERE subject = ANY ($1)';

/** For specs. */
export class MemorySubjectKeys implements SubjectKeys {
  private readonly keys = new Map<string, Buffer | null>();

  async forWriting(subject: string): Promise<Buffer> {
    const key = this.keys.get(subject) ?? (this.keys.has(subject) ? null : random(KEY));
    if (!key)
      throw new Rejection(
        'SUBJECT_ERASED',
        'The personal data of this person were erased: nothing more can be stored about them.',
        { subject },
      );
    this.keys.set(subject, key);
    return key;
  }

  async forReading(subject: string): Promise<Buffer | null> {
    return this.keys.get(subject) ?? null;
  }

  async erase(subject: string): Promise<void> {
    this.keys.set(subject, null);
  }
}

/** The key over all keys: 32 bytes from the setting `AFTERCARE_MASTER_KEY` or a file that only the service may read. */
export class MasterKey {
  private readonly wrapping: Buffer;
  /** Authenticates command contents; not the wrapping key itself. */
  readonly hashing: Buffer;
  private readonly signing: Buffer;

  constructor(key: Buffer) {
    this.wrapping = derive(key, 'aftercare subject keys');
    this.hashing = derive(key, 'aftercare command hashes');
    this.signing = derive(key, 'aftercare links');
  }

  /** 32 bytes that sign links for one purpose, and none for another. */
  signingFor(purpose: string): Buffer {
    return derive(this.signing, purpose);
  }

  wrap(key: Buffer, subject: string): Buffer {
    return seal(this.wrapping, key, subject);
  }

  /** @throws an error where the master key is another one than at the time of wrapping */
  unwrap(wrapped: Buffer, subject: string): Buffer {
    return unseal(this.wrapping, wrapped, subject);
  }
}

const derive = (key: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));

const IV = 12;
const TAG = 16;

const DRAWN = 16_384;
let drawn = Buffer.alloc(0);

/** Random bytes cost a call of the system each time, so they are drawn for many at once, and each is given out once. */
const random = (length: number): Buffer => {
  if (drawn.length < length) drawn = randomBytes(DRAWN);
  const taken = drawn.subarray(0, length);
  drawn = drawn.subarray(length);
  return taken;
};

/** AES-256-GCM (NIST SP 800-38D): 12 bytes of random nonce, 16 bytes of tag, then the ciphertext. */
export const seal = (key: Buffer, content: Buffer, authenticated: string): Buffer => {
  const iv = random(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(authenticated));
  const text = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
};

export const unseal = (key: Buffer, sealed: Buffer, authenticated: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV)).setAAD(Buffer.from(authenticated));
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
};
