import process from "node:process";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { createMcpServer } from "./create-mcp-server.ts";
import type { McpEffects } from "./effects.ts";

/** The largest message that is read, in bytes. */
const LARGEST_MESSAGE = 1_000_000;

/** Serves models over stdin and stdout until the client goes or `stopped` comes. */
export async function serveStdio(effects: McpEffects, stopped: Promise<void>): Promise<void> {
  const server = createMcpServer(effects);
  const gone = new Promise<void>((resolve) => {
    process.stdin.once("end", resolve);
    process.stdin.once("close", resolve);
  });
  server.server.onerror = effects.onError;
  await server.connect(new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: LARGEST_MESSAGE }));
  await Promise.race([gone, stopped]);
  await server.close();
}
