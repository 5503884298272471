import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { machine, ROOT } from "./kit.ts";

// Run alone: `npm run build && npm run bench:load`. It drives the built server on Ukraine, then a static file server with the same bytes.
const SECONDS = Number(process.env["EARNEST_LOAD_SECONDS"] ?? 60);
const RATE = 1000;
const CONNECTIONS = 50;
const FINDINGS = 120;
const GZIP = { "accept-encoding": "gzip" };

/** A file server and no more: every file in memory, compressed beforehand, one lookup a request. It is given its files by its parent. */
async function serveStatic(): Promise<void> {
  const files = new Map<string, { body: Buffer; type: string }>();
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.writeHead(file === undefined ? 404 : 200, file === undefined ? {} : { "Content-Type": file.type, "Content-Encoding": "gzip", "Content-Length": file.body.byteLength });
    response.end(file?.body);
  });
  process.on("message", ([url, base64, type]: [string, string, string]) => void files.set(url, { body: Buffer.from(base64, "base64"), type }));
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
}

const rssMegabytes = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;

/** Drives a server for some time at a fixed rate and prints what came of it. Times count from when a request was due, so that a stall is felt by all that wait behind it. */
async function drive(name: string, url: string, pid: number, paths: readonly string[]): Promise<number> {
  const start = rssMegabytes(pid);
  let middle = start;
  const timer = setTimeout(() => (middle = rssMegabytes(pid)), SECONDS * 500);
  const { requests, latency, errors, timeouts, non2xx, statusCodeStats, duration } = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, overallRate: RATE, ignoreCoordinatedOmission: false, headers: GZIP, requests: paths.map((path) => ({ path })) });
  clearTimeout(timer);
  console.log(`${name.padEnd(28)} ${(requests.total / duration).toFixed(0)} requests/s, errors ${errors}, timeouts ${timeouts}, other than 200: ${non2xx} ${JSON.stringify(statusCodeStats)}; p50 ${latency.p50} ms, p97.5 ${latency.p97_5} ms, p99 ${latency.p99} ms, most ${latency.max} ms; memory ${start.toFixed(0)} → ${middle.toFixed(0)} → ${rssMegabytes(pid).toFixed(0)} MB`);
  return latency.p99;
}

async function main(): Promise<void> {
  console.log(`${machine()}; the client runs on the same cores. ${RATE} requests/s over ${CONNECTIONS} connections for ${SECONDS} s each, bodies as gzip.`);
  const ours = spawn(process.execPath, [`${ROOT}/dist/earnest.js`, "serve", "ukraine-2025", "--port", "0", "--log", "off"], { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] });
  const peer = spawn(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), "static"], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  try {
    let said = "";
    const url = await new Promise<string>((resolve, reject) => {
      ours.stderr.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\S+\//.exec(said)?.[0];
        if (found !== undefined) resolve(found.slice(0, -1));
      });
      ours.once("exit", () => reject(new Error(`Cannot load the server: wanted it to listen, current value is ${said}`)));
    });
    const [port] = (await once(peer, "message")) as [number];
    const front = await (await fetch(`${url}/`)).text();
    const views = [...new Set([...front.matchAll(/href="(\/[a-z-]*\?asOf=[\d-]+)"/g)].map(([, href]) => href!))];
    const { findings } = (await (await fetch(`${url}/api/v1/findings?limit=${FINDINGS}`)).json()) as { findings: { id: string }[] };
    const paths = ["/", "/records", "/records/rounds", "/api/v1/findings?limit=20", ...views, ...findings.flatMap(({ id }, i) => [`/findings/${id}`, ...(i % 4 === 0 ? [`/findings/${id}.json`] : [])])];
    const drawing = performance.now();
    for (const path of paths) {
      const response = await fetch(url + path);
      if (response.status !== 200) throw new Error(`Cannot load ${path}: wanted 200, current value is ${response.status}`);
      peer.send([path, gzipSync(Buffer.from(await response.arrayBuffer())).toString("base64"), response.headers.get("content-type") ?? ""]);
    }
    console.log(`${paths.length} addresses, each drawn once beforehand: ${((performance.now() - drawing) / paths.length).toFixed(1)} ms a page`);
    const p99 = await drive("earnest serve", url, ours.pid!, paths);
    const base = await drive("node:http, files in memory", `http://127.0.0.1:${port}`, peer.pid!, paths);
    console.log(`p99 of ours to the static server's: ${(p99 / base).toFixed(2)}`);
  } finally {
    ours.kill();
    peer.kill();
  }
}

await (process.argv[2] === "static" ? serveStatic() : main());
