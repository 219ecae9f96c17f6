import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { Identities } from '#auth';
import { type CompleteOptions, GRAPHQL_OPTIONS, GRAPHQL_PATH } from '../graphql-options.js';
import { MAX_BODY_BYTES } from '../limits/limits.js';
import type { OperationContext } from '../operation/operation-context.js';
import { admit, type Connection, close, type Extra } from './connection.js';
import { execute, subscribe } from './execution.js';
import { webSocketOperations } from './operations.js';

const GOING_AWAY = 1_001;

/**
 * Serves operations over WebSocket by the protocol graphql-transport-ws, under the same rules as over HTTP. Upgrades to
 * any other path are answered, since one that is not would hold up the server's end.
 */
@Injectable()
export class GraphqlWebSocketServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('WebSocket');
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: MAX_BODY_BYTES });
  private stop: (() => Promise<void>) | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly identities: Identities,
    @Inject(GRAPHQL_OPTIONS) private readonly options: CompleteOptions,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.host.httpAdapter) return;
    this.serve();
    this.host.httpAdapter.getHttpServer().on('upgrade', this.upgrade);
  }

  /** Ends connections before the HTTP server waits for them. */
  async onModuleDestroy(): Promise<void> {
    const { stop } = this;
    this.stop = undefined;
    for (const socket of this.server.clients) close(socket, GOING_AWAY, 'The server stops.');
    await stop?.();
  }

  private serve(): void {
    const { schema } = this.schemaHost;
    const limitMs = this.options.limits.operationMs;
    const contextIn = (args: { contextValue?: unknown }) => ({
      contextValue: args.contextValue as OperationContext,
      limitMs,
    });
    const { dispose } = useServer<Record<string, unknown>, Extra>(
      {
        schema,
        isProd: true,
        ...webSocketOperations(schema, this.options),
        execute: (args) => execute(args, contextIn(args)),
        subscribe: (args) => subscribe(args, contextIn(args)),
        onConnect: (connection: Connection) => admit(connection, this.identities),
        onClose: ({ extra }: Connection) => extra.closed?.abort(),
      },
      this.server,
    );
    this.server.on('connection', (socket: WebSocket) => {
      // In place of graphql-ws's own listener, which writes to the console.
      socket.removeAllListeners('error');
      socket.on('error', (error) => this.logger.debug(`A connection failed: ${error.message}`));
    });
    this.stop = async () => void (await dispose());
  }

  private readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const path = request.url?.split('?')[0];
    if (path !== GRAPHQL_PATH) return refuse(socket, '404 Not Found');
    if (!this.stop) return refuse(socket, '503 Service Unavailable');
    this.server.handleUpgrade(request, socket, head, (client) => this.server.emit('connection', client, request));
  };
}

const refuse = (socket: Duplex, status: string): void => {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};
