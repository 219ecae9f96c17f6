/** Who changed a stream last and when; null where it has no events. */
export type LastChange = Readonly<{ version: bigint; by: string | null; at: string | null }>;

/** Another writer was first: what the stream's version is now, and who changed it when. */
export class StoreConflict extends Error {
  override readonly name = 'StoreConflict';
  readonly actualVersion: bigint;
  readonly changedBy: string | null;
  readonly changedAt: string | null;

  constructor(
    readonly stream: string,
    readonly expectedVersion: bigint,
    last: LastChange,
  ) {
    super(`${stream} is at version ${last.version}, not ${expectedVersion}: read it again and decide anew.`);
    this.actualVersion = last.version;
    this.changedBy = last.by;
    this.changedAt = last.at;
  }
}

/** Some of the event ids are stored already, but not all of them: a bug of the writer. */
export class EventIdReused extends Error {
  override readonly name = 'EventIdReused';

  constructor(readonly stream: string) {
    super(`Some, but not all, of the events appended to ${stream} are stored already.`);
  }
}

/** Text that no store can keep (NUL, half a surrogate pair), or an event that is too large. */
export class EventMalformed extends Error {
  override readonly name = 'EventMalformed';
}

/** The store can't be reached. What was sent may or may not be stored: repeat it under the same command id. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The command id was used for another command. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused';

  constructor(readonly commandId: string) {
    super(`The command id ${commandId} belongs to another command: take a new one for new content.`);
  }
}
