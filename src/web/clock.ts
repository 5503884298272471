import { startClock } from "./clock/start-clock.ts";

const figure = document.querySelector<HTMLElement>("figure.clock");
if (figure !== null) startClock(figure);
