import type { Clock } from "#views/clock/clock.ts";
import { startClock } from "./clock/start-clock.ts";

const figure = document.querySelector<HTMLElement>("figure.clock");
const json = figure?.querySelector(".clock-data")?.textContent ?? null;
if (figure !== null && json !== null) startClock(figure, JSON.parse(json) as Clock);
