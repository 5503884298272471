import { build } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { addDays } from "#core/model/day-count.ts";
import { drawNegativeBinomial, seededRng } from "#core/stats/rng.ts";
import type { Clock, ClockSeries } from "#views/clock/clock.ts";
import { layoutClock } from "#views/clock/clock-layout.ts";
import { machine, ROOT } from "./kit.ts";

const FROM = "2025-01-01";
const DAYS = 3650;
const SECONDS = 4;
const WANTED = 55;

/** Daily figures of ten years with their expected course, and gaps. */
function series(seed: number): ClockSeries {
  const rng = seededRng(seed);
  const days = Array.from({ length: DAYS }, (_, i) => i);
  const expected = days.map((i) => Math.round(120 + 60 * Math.sin(i / 58) + i / 30));
  return {
    id: String(seed).repeat(16), name: `Series ${seed}, each night`, unit: "night", isMain: true, from: FROM, expected,
    observed: expected.map((mean, i) => (i % 97 === 0 ? null : drawNegativeBinomial(rng, mean, 3))),
    low: expected.map((mean) => Math.round(mean * 0.3)), high: expected.map((mean) => Math.round(mean * 2.1)), tested: days.filter((i) => i % 25 > 0 && i % 25 < 4)
  };
}

/** Ten years: two series, 146 rounds, 40 undertakings under two readings each. */
function tenYears(): Clock {
  const meetings = Array.from({ length: 146 }, (_, i) => ({ id: `round-${i}`, title: `Round ${i}`, format: "direct", agenda: "ceasefire, prisoners", counts: true, from: addDays(FROM, i * 25), to: addDays(FROM, i * 25 + 1), announced: addDays(FROM, Math.max(0, i * 25 - 4)), calledOff: null, href: "/" }));
  const undertakings = Array.from({ length: 40 }, (_, i) => ({ id: `term-${i}`, title: `An undertaking of ${30 + i} days`, href: "/", readings: (["kept", "broken"] as const).map((word, k) => ({ by: `Party ${k}`, start: 20089 + i * 90, end: 20119 + i * 91, word, isMeasured: k === 0, says: word })) }));
  return { from: FROM, to: addDays(FROM, DAYS), series: [series(1), series(2)], lanes: [{ label: "Rounds", meetings }], undertakings };
}

/** Frames of some seconds; times in milliseconds. `cpu` is processor time a frame, of the main thread of the page and of every thread of the browser together. */
interface Frames {
  readonly perSecond: number;
  readonly p95: number;
  readonly cpu: { readonly page: number; readonly browser: number };
}

/** Reads the processor time that was spent so far, in milliseconds. */
async function spent(): Promise<Frames["cpu"]> {
  const [{ metrics }, { processInfo }] = await Promise.all([ofPage.send("Performance.getMetrics"), ofBrowser.send("SystemInfo.getProcessInfo")]);
  return { page: 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value, browser: 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0) };
}

/** Times the frames of a page for some seconds, while something is done in every one of them. */
async function frames(page: Page, work: "idle" | "pan" | "zoom"): Promise<Frames> {
  const before = await spent();
  const times = await page.evaluate(
    ([kind, seconds]) =>
      new Promise<number[]>((resolve) => {
        const control = document.querySelector<HTMLElement>(".clock-control")!;
        const box = control.getBoundingClientRect();
        const at = (type: string, x: number) => control.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: x, clientY: box.top + 100, button: 0, bubbles: true }));
        control.setPointerCapture = () => undefined;
        const stamps: number[] = [];
        let [n, x] = [0, box.left + 600];
        if (kind === "pan") at("pointerdown", x);
        const step = (now: number) => {
          stamps.push(now);
          if (now - stamps[0]! > seconds * 1000) return resolve(stamps.slice(1).map((stamp, i) => stamp - stamps[i]!));
          n += 1;
          if (kind === "pan") at("pointermove", (x += n % 60 < 30 ? 17 : -17));
          if (kind === "zoom") control.dispatchEvent(new WheelEvent("wheel", { deltaY: n % 60 < 30 ? -24 : 24, ctrlKey: true, clientX: box.left + 500, bubbles: true, cancelable: true }));
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    [work, SECONDS] as const
  );
  const after = await spent();
  const sorted = [...times].sort((a, b) => a - b);
  return {
    perSecond: (1000 * times.length) / times.reduce((sum, one) => sum + one, 0),
    p95: sorted[Math.floor(sorted.length * 0.95)]!,
    cpu: { page: (after.page - before.page) / times.length, browser: (after.browser - before.browser) / times.length }
  };
}

const clock = tenYears();
const { outputFiles } = await build({ absWorkingDir: ROOT, bundle: true, write: false, minify: true, format: "iife", target: "es2022", entryPoints: ["src/web/clock.ts", "src/views/style/page.css"], outdir: "web" });
const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))!.text;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
const [ofPage, ofBrowser] = [await page.context().newCDPSession(page), await browser.newBrowserCDPSession()];
await ofPage.send("Performance.enable", { timeDomain: "threadTicks" });
await page.route("http://clock.example/**", (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><style>${textOf(".css")}</style><figure class="clock"><div class="clock-stage"></div><pre hidden class="clock-data">${JSON.stringify(clock)}</pre></figure>` }));
// tsx names the functions that it compiles; in the page there is nobody who would.
await page.addInitScript("globalThis.__name = (named) => named");
await page.goto("http://clock.example/");
await page.addScriptTag({ content: textOf(".js") });
await page.locator(".clock-control canvas").waitFor();
console.log(`Clock, ${DAYS} days × 2 series, 1280 pixels wide, ${layoutClock(clock, new Set(clock.series.map(({ id }) => id)), 1200).height} high; Chromium without a GPU (software rendering); ${machine()}`);
const cpuOf = ({ cpu }: Frames) => `processor a frame: ${cpu.page.toFixed(1)} ms main thread, ${cpu.browser.toFixed(1)} ms whole browser`;
const idle = await frames(page, "idle");
console.log(`idle     ${idle.perSecond.toFixed(1)} frames a second, p95 ${idle.p95.toFixed(1)} ms; ${cpuOf(idle)}`);
for (const work of ["pan", "zoom"] as const) {
  if (work === "pan") await page.evaluate(() => [...document.querySelectorAll<HTMLButtonElement>(".clock-tools button")].slice(2, 3).forEach((button) => button.click()));
  const found = await frames(page, work);
  console.log(`${work.padEnd(8)} ${found.perSecond.toFixed(1)} frames a second, p95 ${found.p95.toFixed(1)} ms; ${cpuOf(found)}   limit: the same page idle (same run) ${idle.perSecond.toFixed(1)}; wanted ${WANTED}${found.perSecond < WANTED ? ": MISSED" : ""}`);
  await page.mouse.move(2, 2);
}
await browser.close();
