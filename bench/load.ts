import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import { machine, ROOT } from "./kit.ts";

// Run alone: `npm run build && npm run bench:load`. It drives the built server on Ukraine, then a static file server with the same bytes.
const SECONDS = Number(process.env["EARNEST_LOAD_SECONDS"] ?? 60);
/** Seconds of the same load before the clock, in which the engine's heap grows to the size that it keeps. */
const WARMING = Number(process.env["EARNEST_LOAD_WARMING"] ?? 20);
/** Points at which memory is read while the clock runs, its ends besides. */
const READINGS = 5;
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
  process.on("message", (file: [string, string, string] | "memory") => {
    if (typeof file !== "string") files.set(file[0], { body: Buffer.from(file[1], "base64"), type: file[2] });
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
}

/** Loaded into each server beforehand: on being asked it collects its garbage and tells what it then holds. */
const PROBE = `data:text/javascript,${encodeURIComponent("process.on('message', (it) => { if (it !== 'memory') return; gc(); gc(); process.send({ memory: process.memoryUsage() }); }); process.channel?.unref();")}`;
const NODE = ["--expose-gc", "--import", PROBE];

/** Memory of a process as the machine counts it, in megabytes. */
const residentMegabytes = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;

/** Processor time of a process so far, in milliseconds. */
const spentMs = (pid: number): number => {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ").slice(11, 13);
  return (Number(user) + Number(system)) * 10;
};

/** What a server holds once its garbage is collected, in megabytes. */
async function held(server: ChildProcess): Promise<{ readonly heap: number; readonly external: number }> {
  const answer = new Promise<NodeJS.MemoryUsage>((resolve) => {
    const listen = (message: unknown) => {
      if (typeof message !== "object" || message === null || !("memory" in message)) return;
      server.off("message", listen);
      resolve(message.memory as NodeJS.MemoryUsage);
    };
    server.on("message", listen);
  });
  server.send("memory");
  const { heapUsed, external } = await answer;
  return { heap: heapUsed / 2 ** 20, external: external / 2 ** 20 };
}

/** Drives a server for some time at a fixed rate and prints what came of it. Times count from when a request was due, so that a stall is felt by all that wait behind it. */
async function drive(name: string, url: string, server: ChildProcess, paths: readonly string[]): Promise<number> {
  const pid = server.pid!;
  const run = (duration: number) => autocannon({ url, connections: CONNECTIONS, duration, overallRate: RATE, ignoreCoordinatedOmission: false, headers: GZIP, requests: paths.map((path) => ({ path })) });
  await run(WARMING);
  const [before, spent] = [await held(server), spentMs(pid)];
  // What was collected goes back to the machine a little later.
  await setTimeout(1000);
  const resident = [residentMegabytes(pid)];
  const timer = setInterval(() => resident.push(residentMegabytes(pid)), (SECONDS * 1000) / (READINGS + 1));
  const { requests, latency, errors, timeouts, non2xx, statusCodeStats, duration } = await run(SECONDS);
  clearInterval(timer);
  const cpu = (spentMs(pid) - spent) / requests.total;
  const last = residentMegabytes(pid);
  const after = await held(server);
  const megabytes = [...resident.slice(0, READINGS + 1), last].map((one) => one.toFixed(0)).join(" → ");
  console.log(`${name.padEnd(28)} ${(requests.total / duration).toFixed(0)} requests/s, errors ${errors}, timeouts ${timeouts}, other than 200: ${non2xx} ${JSON.stringify(statusCodeStats)}; p50 ${latency.p50} ms, p97.5 ${latency.p97_5} ms, p99 ${latency.p99} ms, most ${latency.max} ms; processor ${cpu.toFixed(3)} ms a request`);
  console.log(`  resident ${megabytes} MB over the ${SECONDS} s; held after collecting garbage: heap ${before.heap.toFixed(1)} → ${after.heap.toFixed(1)} MB, outside it ${before.external.toFixed(1)} → ${after.external.toFixed(1)} MB`);
  return latency.p99;
}

async function main(): Promise<void> {
  console.log(`${machine()}; the client runs on the same cores. ${RATE} requests/s over ${CONNECTIONS} connections for ${SECONDS} s each, after ${WARMING} s of the same; bodies as gzip.`);
  const ours = spawn(process.execPath, [...NODE, `${ROOT}/dist/earnest.js`, "serve", "ukraine-2025", "--port", "0", "--log", "off"], { cwd: ROOT, stdio: ["ignore", "ignore", "pipe", "ipc"] });
  const peer = spawn(process.execPath, [...NODE, "--import", "tsx", fileURLToPath(import.meta.url), "static"], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  try {
    let said = "";
    const url = await new Promise<string>((resolve, reject) => {
      ours.stderr!.on("data", (chunk: Buffer) => {
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
    const p99 = await drive("earnest serve", url, ours, paths);
    const base = await drive("node:http, files in memory", `http://127.0.0.1:${port}`, peer, paths);
    console.log(`p99 of ours to the static server's: ${(p99 / base).toFixed(2)}`);
  } finally {
    ours.kill();
    peer.kill();
  }
}

await (process.argv[2] === "static" ? serveStatic() : main());
