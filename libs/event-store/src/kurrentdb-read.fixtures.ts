import type { ServerWritableStream } from '@grpc/grpc-js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Entry, KurrentDbLog } from './kurrentdb-log.fixtures.js';

type Call = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Options = streams.ReadReq.Options;

/** How the server says that it knows no position. */
const NO_POSITION = (2n ** 64n - 1n).toString();
const TICKS_PER_MS = 10_000n;
const BACKWARDS = streams.ReadReq.Options.ReadDirection.BACKWARDS;

/** Reads of a stream and of $all, and subscriptions to $all, with the server's filters on stream names. */
export const readWith = (log: KurrentDbLog, { streamPositions }: { streamPositions: boolean }) => {
  const answer = (entry: Entry, withPosition = true) =>
    new streams.ReadResp().setEvent(
      new streams.ReadResp.ReadEvent().setEvent(recorded(entry, withPosition ? String(entry.position) : NO_POSITION)),
    );

  const readStream = (call: Call, options: Options) => {
    const name = nameOf(options.getStream()?.getStreamIdentifier());
    const entries = log.stream(name);
    if (!entries.length) call.write(notFound(name));
    for (const entry of page(entries, options, fromRevision(options))) call.write(answer(entry, streamPositions));
    call.end();
  };

  const readAll = (call: Call, options: Options) => {
    const wanted = filterOf(options);
    const entries = log.entries.filter(({ stream }) => wanted(stream));
    for (const entry of page(entries, options, fromPosition(options))) call.write(answer(entry));
    call.end();
  };

  return (call: Call): void => {
    const options = call.request.getOptions() ?? new streams.ReadReq.Options();
    if (options.hasStream()) readStream(call, options);
    else if (options.hasSubscription()) subscribe(log, call, options, answer);
    else readAll(call, options);
  };
};

/** Exclusive of its start. What the filter passes over is told by a checkpoint whenever the end is reached. */
const subscribe = (log: KurrentDbLog, call: Call, options: Options, answer: (entry: Entry) => streams.ReadResp) => {
  const wanted = filterOf(options);
  const all = options.getAll();
  const start = all?.hasEnd() ? log.entries.at(-1)?.position : BigInt(all?.getPosition()?.getCommitPosition() ?? 0);
  let next = log.entries.filter(({ position }) => position <= (start ?? 0n)).length;
  let paused = false;
  const pump = () => {
    let passed: Entry | undefined;
    while (!paused && !call.cancelled && next < log.entries.length) {
      const entry = log.entries[next];
      next += 1;
      if (!entry) break;
      passed = wanted(entry.stream) ? undefined : entry;
      if (!passed) paused = !call.write(answer(entry));
    }
    if (passed) call.write(checkpoint(passed.position));
  };
  call.on('drain', () => {
    paused = false;
    pump();
  });
  call.on('cancelled', log.follow(pump));
  call.write(new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation()));
  pump();
};

const page = (entries: readonly Entry[], options: Options, isFrom: (entry: Entry) => boolean): readonly Entry[] => {
  const ordered = options.getReadDirection() === BACKWARDS ? entries.toReversed() : entries;
  return ordered.filter(isFrom).slice(0, Number(options.getCount()));
};

const fromRevision = (options: Options): ((entry: Entry) => boolean) => {
  const from = options.getStream();
  if (!from?.hasRevision()) return () => true;
  const revision = BigInt(from.getRevision());
  return (entry) => entry.revision >= revision;
};

/** Inclusive, like the server's reads. */
const fromPosition = (options: Options): ((entry: Entry) => boolean) => {
  const from = options.getAll()?.getPosition();
  if (!from) return () => true;
  const commit = BigInt(from.getCommitPosition());
  return ({ position }) => position >= commit;
};

const filterOf = (options: Options): ((stream: string) => boolean) => {
  const filter = options.getFilter()?.getStreamIdentifier();
  if (!filter) return () => true;
  const prefixes = filter.getPrefixList();
  const regex = new RegExp(filter.getRegex());
  return (stream) => (prefixes.length ? prefixes.some((prefix) => stream.startsWith(prefix)) : regex.test(stream));
};

const recorded = (entry: Entry, position: string) => {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(entry.id))
    .setStreamIdentifier(identifier(entry.stream))
    .setStreamRevision(String(entry.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(entry.data)
    .setCustomMetadata(entry.metadata);
  const created = BigInt(entry.created.getTime()) * TICKS_PER_MS;
  event.getMetadataMap().set('type', entry.type).set('content-type', entry.contentType).set('created', String(created));
  return event;
};

const checkpoint = (position: bigint) =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

const notFound = (name: string) =>
  new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(name)));

const identifier = (name: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(name));

export const nameOf = (from: shared.StreamIdentifier | undefined): string =>
  Buffer.from(from?.getStreamName_asU8() ?? []).toString('utf8');
