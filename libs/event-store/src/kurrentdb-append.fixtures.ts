import {
  Metadata,
  type ServerDuplexStream,
  type ServerReadableStream,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import statuses from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import v1 from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import errors from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/errors_pb.js';
import v2 from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { MAX_APPEND_SIZE, type Proposed, type Write, type Written } from './kurrentdb-log.fixtures.js';
import { nameOf } from './kurrentdb-read.fixtures.js';

/** Writes, or answers nothing where the connection was cut. */
export type Append = (writes: readonly Write[]) => Written | undefined;

type Batch = ServerDuplexStream<v1.BatchAppendReq, v1.BatchAppendResp>;
type Session = ServerReadableStream<v2.AppendRequest, v2.AppendSessionResponse>;

type Part = Readonly<{ options: v1.BatchAppendReq.Options | undefined; events: readonly Proposed[] }>;

/** Many appends to one stream each, over one call: the client's way unless credentials are given per call. */
export const batchAppendWith = (append: Append) => (call: Batch) => {
  const open = new Map<string, Part>();
  call.on('error', () => undefined).on('end', () => call.end());
  call.on('data', (request: v1.BatchAppendReq) => {
    const correlation = request.getCorrelationId()?.getString() ?? '';
    const part = joined(open.get(correlation), request);
    open.set(correlation, part);
    if (!request.getIsFinal()) return;
    open.delete(correlation);
    const response = batchAnswerTo(part, append);
    if (response) call.write(response.setCorrelationId(request.getCorrelationId()));
  });
};

/** A large append comes in several requests, of which the first has the options. */
const joined = (earlier: Part | undefined, request: v1.BatchAppendReq): Part => ({
  options: earlier?.options ?? request.getOptions(),
  events: [...(earlier?.events ?? []), ...request.getProposedMessagesList().map(proposed)],
});

const batchAnswerTo = ({ options, events }: Part, append: Append): v1.BatchAppendResp | undefined => {
  const identifier = options?.getStreamIdentifier();
  const written = append([{ stream: nameOf(identifier), expected: expectedOf(options), events }]);
  return written && batchAnswer(written).setStreamIdentifier(identifier);
};

/** Several streams, all or nothing. */
export const appendSessionWith =
  (append: Append) => (call: Session, answer: sendUnaryData<v2.AppendSessionResponse>) => {
    const writes: Write[] = [];
    call.on('error', () => undefined);
    call.on('data', (request: v2.AppendRequest) => {
      const events = request.getRecordsList().map(record);
      writes.push({ stream: request.getStream(), expected: BigInt(request.getExpectedRevision() ?? -2), events });
    });
    call.on('end', () => {
      const written = append(writes);
      if (!written) return;
      if ('revisions' in written) answer(null, sessionAnswer(writes, written));
      else if (written.result === 'CONFLICT') answer(conflict(written));
      else answer({ code: status.INTERNAL, details: 'AppendSession completed in error with unexpected result' });
    });
  };

const expectedOf = (options: v1.BatchAppendReq.Options | undefined): bigint => {
  if (options?.hasNoStream()) return -1n;
  return options?.hasStreamPosition() ? BigInt(options.getStreamPosition()) : -2n;
};

const proposed = (message: v1.BatchAppendReq.ProposedMessage): Proposed => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

/** Properties of a record are read back as JSON metadata. */
const record = (message: v2.AppendRecord): Proposed => {
  const properties = [...message.getPropertiesMap().entries()].map(([key, value]) => [key, value.getStringValue()]);
  return {
    id: message.getRecordId() ?? '',
    type: message.getSchema()?.getName() ?? '',
    contentType: 'application/json',
    data: message.getData_asU8(),
    metadata: Buffer.from(JSON.stringify(Object.fromEntries(properties))),
  };
};

const batchAnswer = (written: Written): v1.BatchAppendResp => {
  if ('revisions' in written) {
    const at = String(written.position);
    const success = new v1.BatchAppendResp.Success()
      .setCurrentRevision(String(written.revisions[0]))
      .setPosition(new shared.AllStreamPosition().setCommitPosition(at).setPreparePosition(at));
    return new v1.BatchAppendResp().setSuccess(success);
  }
  if (written.result === 'CORRUPT') return failed(new shared.InvalidTransaction(), 'InvalidTransaction');
  if (written.result !== 'CONFLICT') {
    const size = new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_SIZE);
    return failed(size, 'MaximumAppendSizeExceeded');
  }
  const { actual, expected } = written;
  const wrong = new shared.WrongExpectedVersion();
  if (expected >= 0n) wrong.setExpectedStreamPosition(String(expected));
  else wrong.setExpectedNoStream(new empty.Empty());
  if (actual >= 0n) wrong.setCurrentStreamRevision(String(actual));
  return failed(wrong, 'WrongExpectedVersion');
};

const failed = (details: { serializeBinary(): Uint8Array }, type: string): v1.BatchAppendResp => {
  const packed = pack(details, `event_store.client.${type}`);
  return new v1.BatchAppendResp().setError(new statuses.Status().setMessage(type).setDetails(packed));
};

const pack = (message: { serializeBinary(): Uint8Array }, type: string) => {
  const packed = new any.Any();
  packed.pack(message.serializeBinary(), type);
  return packed;
};

const sessionAnswer = (
  writes: readonly Write[],
  { revisions, position }: { revisions: readonly bigint[]; position: bigint },
) => {
  const output = writes.map(({ stream }, n) =>
    new v2.AppendResponse().setStream(stream).setStreamRevision(String(revisions[n])),
  );
  return new v2.AppendSessionResponse().setOutputList(output).setPosition(String(position));
};

const conflict = ({ stream, expected, actual }: Extract<Written, { result: 'CONFLICT' }>) => {
  const details = new errors.StreamRevisionConflictErrorDetails()
    .setStream(stream)
    .setExpectedRevision(String(expected))
    .setActualRevision(String(actual));
  const packed = pack(details, 'kurrentdb.protocol.v2.streams.errors.StreamRevisionConflictErrorDetails');
  const metadata = new Metadata();
  const bytes = new statuses.Status().setMessage('conflict').setDetails(packed).serializeBinary();
  metadata.set('grpc-status-details-bin', Buffer.from(bytes));
  return { code: status.FAILED_PRECONDITION, details: 'Append failed due to a revision conflict', metadata };
};
