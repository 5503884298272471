// Everything that must hold before a change is taken, in one command. All stages run, whatever an earlier one found:
// who waits minutes for an answer wants the whole of it. The last line says how many passed and failed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, relative, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");
const bin = (path) => [process.execPath, join(ROOT, "node_modules", path)];
const TSC = bin("typescript/bin/tsc");

const STAGES = {
  types: [[...TSC, "-b"], [...TSC, "-p", "tsconfig.test.json"]],
  fences: [[...bin("dependency-cruiser/bin/dependency-cruise.mjs"), "src"]],
  lint: [[...bin("eslint/bin/eslint.js"), ".", "--max-warnings=0"]],
  build: [[process.execPath, join(ROOT, "scripts/build.mjs")]]
};

const KINDS = [["src/", "unit"], ["test/reference/", "reference"], ["test/golden", "golden"], ["test/docs", "docs"], ["test/e2e", "browser"], ["test/", "house"]];

const tell = (line) => process.stderr.write(`${line}\n`);
const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

function run([command, ...args], env = process.env) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", (error) => { tell(`Cannot start ${command}: ${error.message}`); done(false); });
    child.on("close", (code) => done(code === 0));
  });
}

async function runStage(name, commands) {
  const start = performance.now();
  let ok = true;
  for (const command of commands) ok = ok && (await run(command));
  tell(`${ok ? "ok    " : "FAILED"} ${name}  ${since(start)}`);
  return ok;
}

const onPath = (name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));
const findChromium = () => process.env.EARNEST_CHROMIUM || ["/usr/bin/chromium"].find(existsSync) || onPath("chromium") || onPath("chromium-browser");

/** Returns the browser's path, installing Debian's package where that can be done; undefined when there is none. */
async function chromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const apt = onPath("apt-get");
  if (apt !== undefined && process.getuid?.() === 0) {
    const start = performance.now();
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const quietly = (...args) => spawnSync(apt, ["-qq", ...args], { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
    if (quietly("update") && quietly("install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core")) {
      tell(`installed Debian's chromium  ${since(start)}`);
    }
  }
  return findChromium();
}

const kindOf = (file) => KINDS.find(([start]) => file.startsWith(start))?.[1] ?? "other";

/** Reads what Vitest wrote. A file that failed to load holds no test and counts as one failure. */
function counted(report) {
  const count = { passed: 0, failed: 0, skipped: [], kinds: new Map() };
  for (const { name, status, assertionResults } of report.testResults) {
    const file = relative(ROOT, name);
    const states = assertionResults.map((test) => test.status);
    const failed = states.filter((state) => state === "failed").length;
    count.passed += states.filter((state) => state === "passed").length;
    count.failed += failed === 0 && status === "failed" ? 1 : failed;
    for (const test of assertionResults) {
      if (test.status !== "passed" && test.status !== "failed") count.skipped.push(`${file}: ${test.fullName}`);
    }
    count.kinds.set(kindOf(file), (count.kinds.get(kindOf(file)) ?? 0) + states.length);
  }
  return count;
}

async function runTests() {
  const start = performance.now();
  const browser = await chromium();
  if (browser === undefined) {
    tell("Cannot run the browser tests: wanted chromium at /usr/bin/chromium, on PATH or in EARNEST_CHROMIUM; install Debian's package chromium");
  }
  const folder = mkdtempSync(join(tmpdir(), "earnest-test-"));
  const file = join(folder, "vitest.json");
  const env = { ...process.env, ...(browser === undefined ? {} : { EARNEST_CHROMIUM: browser }) };
  const ok = await run([...bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], env);
  const count = existsSync(file) ? counted(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0, skipped: [], kinds: new Map() };
  rmSync(folder, { recursive: true, force: true });

  // Vitest also fails on what belongs to no test: an error out of turn, a crash, no test at all.
  if (!ok && count.failed === 0) count.failed += 1;
  if (browser === undefined) count.failed += 1;
  const kinds = [...count.kinds].map(([kind, tests]) => `${kind} ${tests}`).sort().join(", ");
  tell(`${ok && count.failed === 0 ? "ok    " : "FAILED"} tests  ${since(start)}  ${kinds}`);
  return count;
}

const start = performance.now();
const stages = [];
for (const [name, commands] of Object.entries(STAGES)) stages.push({ name, ok: await runStage(name, commands) });
const tests = await runTests();

if (tests.skipped.length > 0) {
  const shared = existsSync(join(ROOT, "../shared/data")) ? "" : " (the folder ../shared with the raw material is not there, so no series was rebuilt from it)";
  tell(`${tests.skipped.length} skipped${shared}:`);
  for (const name of tests.skipped) tell(`       ${name}`);
}
const fell = stages.filter(({ ok }) => !ok);
if (fell.length > 0) tell(`failed stages: ${fell.map(({ name }) => name).join(", ")}`);
tell(`in all ${since(start)}`);
const failed = fell.length + tests.failed;
console.log(`${stages.length - fell.length + tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
