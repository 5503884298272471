import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";

/** What the server grants a visitor: who is slower, longer or more than this is cut off. */
export interface Limits {
  /** To send the head of a request. */
  readonly headersMs: number;
  /** To send a whole request. */
  readonly requestMs: number;
  /** That a connection may rest between two requests. */
  readonly keepAliveMs: number;
  /** That a connection may stand still, within an answer too: longer than a day takes to be computed. */
  readonly idleMs: number;
  /** Of the line and headers of a request. */
  readonly headerBytes: number;
  readonly connections: number;
  /** How often slow ones are looked for. */
  readonly checkMs: number;
}

export const LIMITS: Limits = { headersMs: 10_000, requestMs: 15_000, keepAliveMs: 5_000, idleMs: 300_000, headerBytes: 8192, connections: 512, checkMs: 1000 };

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where to listen; this machine alone unless told otherwise. */
  readonly host?: string;
  readonly limits?: Partial<Limits>;
}

export interface Listening {
  readonly url: string;
  /** Requests under way. */
  readonly underWay: () => number;
  /** Stops taking connections, lets requests under way end, cuts off those that take longer than the limit, and resolves when the port is free. */
  readonly close: (withinMs?: number) => Promise<void>;
}

const LOOPBACK = "127.0.0.1";
const CLOSE_WITHIN_MS = 10_000;

/** Starts to listen with an app. Rejects when the port is taken. */
export function listen(app: Hono, { port, host = LOOPBACK, limits }: ListenOptions): Promise<Listening> {
  const { headersMs, requestMs, keepAliveMs, idleMs, headerBytes, connections, checkMs } = { ...LIMITS, ...limits };
  const serverOptions = { headersTimeout: headersMs, requestTimeout: requestMs, keepAliveTimeout: keepAliveMs, maxHeaderSize: headerBytes, connectionsCheckingInterval: checkMs };
  return new Promise((resolve, reject) => {
    // The adapter puts a light Response in the place of the global one, which would make a stream of every body: half as much processor time again.
    const server = serve({ fetch: app.fetch, port, hostname: host, serverOptions }, (address) => {
      const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
      resolve({ url: `http://${name}:${address.port}/`, underWay: () => answering.size, close });
    }) as Server;
    const answering = new Set<ServerResponse>();
    let isClosing = false;
    server.maxConnections = connections;
    server.timeout = idleMs;
    server.once("error", reject);
    server.on("request", (_: IncomingMessage, response: ServerResponse) => {
      answering.add(response);
      response.once("close", () => {
        answering.delete(response);
        // The connection rests only after this event; one that rests would keep a closing server open.
        if (isClosing) setImmediate(() => server.closeIdleConnections());
      });
    });
    function close(withinMs = CLOSE_WITHIN_MS): Promise<void> {
      isClosing = true;
      return new Promise((closed, failed) => {
        const cutOff = setTimeout(() => server.closeAllConnections(), withinMs);
        server.close((error) => {
          clearTimeout(cutOff);
          if (error) failed(error);
          else closed();
        });
        server.closeIdleConnections();
      });
    }
  });
}
