import { serve } from "@hono/node-server";
import type { Hono } from "hono";

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where to listen; this machine alone unless told otherwise. */
  readonly host?: string;
}

export interface Listening {
  readonly url: string;
  /** Stops taking requests, lets those under way end, and resolves when the port is free. */
  readonly close: () => Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/** Starts to listen with an app. Rejects when the port is taken. */
export function listen(app: Hono, { port, host = LOOPBACK }: ListenOptions): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (address) => {
      const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
      resolve({ url: `http://${name}:${address.port}/`, close });
    });
    server.once("error", reject);
    function close(): Promise<void> {
      return new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        if ("closeIdleConnections" in server) server.closeIdleConnections();
      });
    }
  });
}
