import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Server, ServerCredentials, type sendUnaryData } from '@grpc/grpc-js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import supported from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import v1 from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import v2 from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_grpc_pb.js';
import { type Append, appendSessionWith, batchAppendWith } from './kurrentdb-append.fixtures.js';
import { gossipWith, type Member } from './kurrentdb-gossip.fixtures.js';
import { KurrentDbLog } from './kurrentdb-log.fixtures.js';
import { readWith } from './kurrentdb-read.fixtures.js';

/** Where the connection breaks: before the server hears of an append, or after its commit and before its answer. */
export type KurrentDbCut = 'BEFORE_COMMIT' | 'AFTER_COMMIT';

type Given = Readonly<{
  version?: string;
  streamPositions?: boolean;
  log?: KurrentDbLog;
  members?: () => readonly Member[];
}>;

/**
 * A stand-in for a node of KurrentDB, in this process, without TLS and users: what the adapter calls, and no more. It shows that the adapter speaks the client's protocol, not how the real server behaves under load or fail-over.
 */
export const startKurrentDb = async (given: Given = {}) => {
  const { version = '25.1.0', streamPositions = true, log = new KurrentDbLog() } = given;
  let next: KurrentDbCut | null = null;
  const append: Append = (writes) => {
    const cut = next;
    next = null;
    const written = cut === 'BEFORE_COMMIT' ? undefined : log.append(writes);
    if (cut) way.cut();
    return cut ? undefined : written;
  };
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  const read = readWith(log, { streamPositions });
  server.addService(service(v1.StreamsService, 'read', 'batchAppend'), { read, batchAppend: batchAppendWith(append) });
  server.addService(service(v2.StreamsServiceService, 'appendSession'), { appendSession: appendSessionWith(append) });
  server.addService(features.ServerFeaturesService, { getSupportedMethods: answerFeatures(version) });
  const members = given.members ?? (() => [{ port: way.port, isLeader: true }]);
  server.addService(gossip.GossipService, { read: gossipWith(members) });
  const port = await listen(server);
  const way = await cuttableWay(port);
  return {
    log,
    port: way.port,
    url: `kurrentdb://127.0.0.1:${way.port}?tls=false`,
    /** Breaks all connections at the next append. */
    cutNext: (cut: KurrentDbCut) => {
      next = cut;
    },
    /** Breaks all connections now. */
    cut: way.cut,
    /** Lets nobody in until `up`; who is in is thrown out. */
    down: way.down,
    up: way.up,
    stop: async () => {
      server.forceShutdown();
      await way.close();
    },
  };
};

export type KurrentDbStandIn = Awaited<ReturnType<typeof startKurrentDb>>;

/** Only these calls of a service: the client asks for no others. */
const service = <Methods extends object>(methods: Methods, ...names: (keyof Methods)[]) =>
  Object.fromEntries(names.map((name) => [name, methods[name]])) as Pick<Methods, (typeof names)[number]>;

const answerFeatures = (version: string) => (_: unknown, answer: sendUnaryData<supported.SupportedMethods>) => {
  const isNew = Number.parseFloat(version) >= 25.1;
  const methods = [v1.StreamsService.batchAppend, ...(isNew ? [v2.StreamsServiceService.appendSession] : [])];
  const list = methods.map(({ path }) => {
    const [, serviceName = '', method = ''] = path.split('/');
    return new supported.SupportedMethod()
      .setServiceName(serviceName.toLowerCase())
      .setMethodName(method.toLowerCase());
  });
  answer(null, new supported.SupportedMethods().setEventStoreServerVersion(version).setMethodsList(list));
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    );
  });

/** A way to the server whose connections can be broken, as a network does it. */
const cuttableWay = async (port: number) => {
  const sockets = new Set<Socket>();
  let isDown = false;
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
    sockets.clear();
  };
  const way = createServer((client) => {
    if (isDown) return client.resetAndDestroy();
    const target = connect(port, '127.0.0.1');
    for (const end of [client, target]) sockets.add(end.setNoDelay().on('error', () => undefined));
    client.on('close', () => target.destroy()).pipe(target);
    target.on('close', () => client.destroy()).pipe(client);
    return undefined;
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  return {
    port: (way.address() as AddressInfo).port,
    cut,
    down: () => {
      isDown = true;
      cut();
    },
    up: () => {
      isDown = false;
    },
    close: async () => {
      cut();
      way.close();
    },
  };
};
