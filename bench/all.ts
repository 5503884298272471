import { readdirSync } from "node:fs";
import { machine } from "./kit.ts";

const NOT_BENCHMARKS = ["all.ts", "kit.ts", "lighthouse.ts", "load.ts", "make-records.ts"];

console.log(machine());
for (const name of readdirSync(import.meta.dirname).filter((file) => file.endsWith(".ts") && !NOT_BENCHMARKS.includes(file)).sort()) await import(`./${name}`);
