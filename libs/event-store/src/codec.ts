import { ERASED, type Event, type EventMeta, type EventVersions, type Json, type Recorded } from '#event-sourcing';
import type { NewEvent, StoredEvent, StoredMeta } from './event-store.js';
import { type SubjectKeys, seal, unseal } from './subject-keys.js';
import { storableText } from './well-formed.js';

/** How a personal text stands in the log. */
type Sealed = Readonly<{ subject: string; sealed: string }>;

/**
 * Between those who speak of events and the store: encrypts personal texts before anything is stored, decrypts them
 * (`ERASED` where the subject's key was destroyed), stamps schema versions and reads older ones through their upcaster.
 * A ciphertext belongs to its place: event id and path are authenticated with it.
 */
export class Codec {
  constructor(
    private readonly keys: SubjectKeys,
    private readonly versions: EventVersions,
  ) {}

  /**
   * Checks texts before they are sealed: a read model could not keep them either.
   *
   * @throws Rejection `SUBJECT_ERASED` where an event speaks of an erased person; EventMalformed; Error for an event type
   * that no context declares
   */
  async encode(event: Event, id: string, meta: StoredMeta, occurredAt: string): Promise<NewEvent> {
    const keys = await this.keysOf(subjectsIn(event.data, 'personal'), (subject) => this.keys.forWriting(subject));
    const data = mapSubjects(event.data, 'personal', '', ({ subject, text }, path) => ({
      subject,
      sealed: seal(keyFor(keys, subject), Buffer.from(storableText(text, event.type)), `${id}${path}`).toString(
        'base64',
      ),
    }));
    return { id, type: event.type, schemaVersion: this.versionOf(event.type), data, meta, occurredAt };
  }

  async decode<E extends Event>(events: readonly StoredEvent[]): Promise<Recorded<E>[]> {
    const subjects = new Set(events.flatMap(({ data }) => [...subjectsIn(data, 'sealed')]));
    const keys = await this.keysOf(subjects, (subject) => this.keys.forReading(subject));
    return events.map((event) => this.read<E>(event, keys));
  }

  private read<E extends Event>(event: StoredEvent, keys: ReadonlyMap<string, Buffer | null>): Recorded<E> {
    const data = mapSubjects(event.data, 'sealed', '', ({ subject, text }, path) => {
      const key = keys.get(subject);
      return {
        subject,
        personal: key ? unseal(key, Buffer.from(text, 'base64'), `${event.id}${path}`).toString() : ERASED,
      };
    });
    // Stored JSON re-enters the type system here, and only here.
    return { type: event.type, data: this.upcast(event, data), meta: metaOf(event) } as unknown as Recorded<E>;
  }

  private upcast({ type, schemaVersion }: StoredEvent, data: Json): Json {
    const entry = this.versions[type];
    return typeof entry === 'object' && schemaVersion < entry.version ? entry.upcast(data, schemaVersion) : data;
  }

  private versionOf(type: string): number {
    const entry = this.versions[type];
    if (entry === undefined) throw new Error(`No context declares a version of the event ${type}.`);
    return typeof entry === 'number' ? entry : entry.version;
  }

  private async keysOf<K>(
    subjects: ReadonlySet<string>,
    load: (subject: string) => Promise<K>,
  ): Promise<ReadonlyMap<string, K>> {
    return new Map(await Promise.all([...subjects].map(async (subject) => [subject, await load(subject)] as const)));
  }
}

const metaOf = ({ id, position, stream, version, meta, occurredAt, recordedAt }: StoredEvent): EventMeta => ({
  id,
  position,
  stream,
  version,
  by: meta.by,
  onBehalfOf: meta.onBehalfOf,
  commandId: meta.commandId,
  correlationId: meta.correlationId,
  causationId: meta.causationId,
  origin: meta.origin,
  occurredAt,
  recordedAt,
});

const keyFor = (keys: ReadonlyMap<string, Buffer>, subject: string): Buffer => {
  const key = keys.get(subject);
  if (!key) throw new Error(`No key was loaded for ${subject}.`);
  return key;
};

const isObject = (value: Json): value is Exclude<Json, string | number | boolean | null> =>
  typeof value === 'object' && value !== null;

type Marked = Readonly<{ subject: string; text: string }>;

/** The marked text that `value` is, or null: exactly the two fields `subject` and `field`, both strings. */
const markedBy = (value: object, field: 'personal' | 'sealed'): Marked | null => {
  const { subject, [field]: text } = value as Record<string, unknown>;
  if (typeof subject !== 'string' || typeof text !== 'string') return null;
  return Object.keys(value).length === 2 ? { subject, text } : null;
};

const subjectsIn = (value: Json, field: 'personal' | 'sealed', found = new Set<string>()): Set<string> => {
  if (!isObject(value)) return found;
  const marked = markedBy(value, field);
  if (marked) found.add(marked.subject);
  else for (const inner of Object.values(value)) subjectsIn(inner, field, found);
  return found;
};

type Change = (marked: Marked, path: string) => Sealed | Json;

/** `value` with its marked texts changed: a copy along the way to each, and the rest as it is. */
const mapSubjects = (value: Json, field: 'personal' | 'sealed', path: string, change: Change): Json => {
  if (!isObject(value)) return value;
  const marked = markedBy(value, field);
  if (marked) return change(marked, path);
  let copy: Record<string, Json> | undefined;
  for (const [name, inner] of Object.entries(value)) {
    const mapped = isObject(inner) ? mapSubjects(inner, field, `${path}/${name}`, change) : inner;
    if (mapped === inner) continue;
    copy ??= copyOf(value);
    copy[name] = mapped;
  }
  return copy ?? value;
};

const copyOf = (value: object): Record<string, Json> =>
  (Array.isArray(value) ? [...value] : { ...value }) as Record<string, Json>;
