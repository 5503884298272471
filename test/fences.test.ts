import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const FENCES = ["tsconfig.base.json", "tsconfig.core.json", "tsconfig.json", "package.json", "eslint.config.js", ".dependency-cruiser.mjs"];

type Fence = "dependency-cruiser" | "tsc" | "eslint";
interface Breach {
  readonly fence: Fence;
  readonly rule: string;
  readonly file: string;
}

/**
 * Files put into a copy of the tree: each breach, and beside it the harmless neighbour that looks most like it.
 * All but the orphan are imported by an entry point, so that each is caught for what it does.
 */
const PLANTS: Readonly<Record<string, string>> = {
  "src/core/model/planted-node.ts": 'import { readFileSync } from "node:fs";\nexport const planted = readFileSync;\n',
  "src/core/findings/planted-store.ts": 'import { planted } from "#store/planted.ts";\nexport const found = planted;\n',
  "src/store/planted.ts": 'import { planted as noun } from "#core/model/planted-noun.ts";\nexport const planted = noun;\n',
  "src/views/charts/planted-statistic.ts": 'import { planted } from "#core/stats/planted.ts";\nexport const drawn = planted;\n',
  "src/views/charts/planted-model.ts": 'import { planted } from "#core/model/planted-noun.ts";\nexport const drawn = planted;\n',
  "src/sources/planted-one/parse.ts": 'import { planted } from "../planted-two/parse.ts";\nexport const parsed = planted;\n',
  "src/sources/planted-two/parse.ts": 'import { planted as kit } from "../kit/planted.ts";\nexport const planted = kit;\n',
  "src/sources/kit/planted.ts": "export const planted = 1;\n",
  "src/core/series/planted-hen.ts": 'import { egg } from "./planted-egg.ts";\nexport const hen = (): unknown => egg;\n',
  "src/core/series/planted-egg.ts": 'import { hen } from "./planted-hen.ts";\nexport const egg = (): unknown => hen;\n',
  "src/core/model/planted-orphan.ts": "export const orphan = 1;\n",
  "src/core/model/planted-orphan.test.ts": 'import { orphan } from "./planted-orphan.ts";\nexport const tested = orphan;\n',
  "src/core/model/planted-noun.ts": "export const planted = Date.UTC(2025, 1, 18);\n",
  "src/core/stats/planted.ts": "export const planted = Math.sqrt(2);\n",
  "src/core/assays/planted-clock.ts": "export const now = (): number => Date.now();\n",
  "src/core/assays/planted-zone.ts": "export const year = (at: Date): number => at.getFullYear();\n",
  "src/core/assays/planted-excuse.ts": "// eslint-disable-next-line no-restricted-properties\nexport const chance = (): number => Math.random();\n",
  "src/core/assays/planted-fetch.ts": 'export const got = fetch("http://127.0.0.1/");\n',
  "src/core/assays/planted-effect.ts": "export const got = (fetch: (url: string) => unknown): unknown => fetch(\"\");\n",
  "src/views/planted-global.ts": 'export const root = document.createElement("p");\n',
  "src/views/planted-argument.ts": 'export const paragraph = (document: Document): Element => document.createElement("p");\n',
  "src/views/planted-package.ts": 'import fc from "fast-check";\nexport const drawn = fc;\n',
  "src/views/planted-english.ts": 'import { lackInWords } from "./sentences/en/lack.ts";\nexport const said = lackInWords;\n',
  "src/views/planted-intl.ts": 'export const written = new Intl.NumberFormat("en-GB");\n',
  "src/views/planted-words.tsx": "export const said = <p>Said past the catalogue</p>;\n",
  "src/planted/outside-the-table.ts": "export const lost = 1;\n",
  "src/app/planted.ts": [
    "core/model/planted-node", "core/findings/planted-store", "store/planted", "views/charts/planted-statistic",
    "views/charts/planted-model", "sources/planted-one/parse", "core/series/planted-hen", "core/assays/planted-clock",
    "core/assays/planted-zone", "core/assays/planted-excuse", "core/assays/planted-fetch", "core/assays/planted-effect",
    "views/planted-global", "views/planted-argument", "views/planted-package", "views/planted-english", "views/planted-intl", "planted/outside-the-table"
  ].map((name) => `import "#${name}.ts";\n`).join("") + 'import "#views/planted-words.tsx";\n',
  "src/cli/planted.ts": 'import "#app/planted.ts";\n',
  "src/bin/planted.ts": 'import "#cli/planted.ts";\n'
};

const NINE: Readonly<Record<string, Breach>> = {
  "core imports a Node built-in": { fence: "dependency-cruiser", rule: "core-and-views-are-pure", file: "src/core/model/planted-node.ts" },
  "core imports the store": { fence: "dependency-cruiser", rule: "core-findings-imports-only-what-it-may", file: "src/core/findings/planted-store.ts" },
  "a chart imports core/stats": { fence: "dependency-cruiser", rule: "views-imports-only-what-it-may", file: "src/views/charts/planted-statistic.ts" },
  "a source imports its sibling": { fence: "dependency-cruiser", rule: "sources-do-not-know-each-other", file: "src/sources/planted-one/parse.ts" },
  "two files import each other": { fence: "dependency-cruiser", rule: "no-circular", file: "src/core/series/planted-hen.ts" },
  "no entry point reaches a file": { fence: "dependency-cruiser", rule: "not-unreachable", file: "src/core/model/planted-orphan.ts" },
  "core asks Date.now": { fence: "eslint", rule: "no-restricted-properties", file: "src/core/assays/planted-clock.ts" },
  "core calls fetch": { fence: "tsc", rule: "TS2304", file: "src/core/assays/planted-fetch.ts" },
  "a view uses the global document": { fence: "eslint", rule: "no-restricted-globals", file: "src/views/planted-global.ts" }
};

/** What else the same plants must set off: a second fence behind the first, and the ways round a fence. */
const BESIDES: readonly Breach[] = [
  { fence: "tsc", rule: "TS2307", file: "src/core/model/planted-node.ts" },
  { fence: "tsc", rule: "TS6307", file: "src/core/findings/planted-store.ts" },
  { fence: "dependency-cruiser", rule: "no-circular", file: "src/core/series/planted-egg.ts" },
  { fence: "eslint", rule: "no-restricted-globals", file: "src/core/assays/planted-fetch.ts" },
  { fence: "eslint", rule: "no-restricted-syntax", file: "src/core/assays/planted-zone.ts" },
  { fence: "eslint", rule: "no-restricted-properties", file: "src/core/assays/planted-excuse.ts" },
  { fence: "dependency-cruiser", rule: "no-development-package-in-product", file: "src/views/planted-package.ts" },
  { fence: "dependency-cruiser", rule: "a-language-is-reached-as-one", file: "src/views/planted-english.ts" },
  { fence: "eslint", rule: "no-restricted-globals", file: "src/views/planted-intl.ts" },
  { fence: "eslint", rule: "no-restricted-syntax", file: "src/views/planted-words.tsx" },
  { fence: "dependency-cruiser", rule: "app-imports-only-what-it-may", file: "src/app/planted.ts" }
];

const copy = mkdtempSync(join(tmpdir(), "earnest-fences-"));
let caught: readonly Breach[] = [];

beforeAll(async () => {
  for (const name of [...FENCES, "src", "test"]) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  for (const [name, text] of Object.entries(PLANTS)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), text);
  }
  caught = [...(await cruised()), ...(await compiled()), ...(await linted())];
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("the three fences", () => {
  test.each(Object.entries(NINE))("%s: caught", (_, breach) => {
    expect(caught).toContainEqual(breach);
  });

  test.each<Fence>(["dependency-cruiser", "tsc", "eslint"])("%s catches its breaches in the planted files and nothing beside them", (fence) => {
    const wanted = [...Object.values(NINE), ...BESIDES].filter((breach) => breach.fence === fence);
    expect(listed(caught.filter((breach) => breach.fence === fence && breach.file in PLANTS))).toEqual(listed(wanted));
  });

  test.each<Fence>(["dependency-cruiser", "tsc", "eslint"])("%s finds nothing in the tree as it stands", (fence) => {
    expect(listed(caught.filter((breach) => breach.fence === fence && !(breach.file in PLANTS)))).toEqual([]);
  });
});

const listed = (breaches: readonly Breach[]): string[] => [...new Set(breaches.map(({ rule, file }) => `${file}: ${rule}`))].sort();

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly rule: { readonly name: string };
  readonly cycle?: readonly { readonly name: string }[];
}

async function cruised(): Promise<Breach[]> {
  const out = await run("dependency-cruiser/bin/dependency-cruise.mjs", "src", "--output-type", "json");
  const { summary } = JSON.parse(out) as { summary: { violations: Violation[] } };
  return summary.violations.flatMap(({ from, to, type, rule, cycle }) =>
    (cycle?.map(({ name }) => name) ?? [type === "reachability" ? to : from]).map((file) => ({ fence: "dependency-cruiser", rule: rule.name, file }))
  );
}

async function compiled(): Promise<Breach[]> {
  const out = await run("typescript/bin/tsc", "-p", "tsconfig.core.json", "--pretty", "false");
  return [...out.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)].map(([, file = "", rule = ""]) => ({ fence: "tsc", rule, file }));
}

async function linted(): Promise<Breach[]> {
  const out = await run("eslint/bin/eslint.js", "src", "--format", "json");
  const files = JSON.parse(out) as { filePath: string; messages: { ruleId: string | null; severity: number }[] }[];
  return files.flatMap(({ filePath, messages }) =>
    messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ({ fence: "eslint", rule: ruleId ?? "unparsable", file: relative(copy, filePath) }))
  );
}

/** Runs a fence in the copy and returns what it prints: it exits non-zero, since it finds something. */
function run(script: string, ...args: string[]): Promise<string> {
  return new Promise((done) => {
    execFile(process.execPath, [join(copy, "node_modules", script), ...args], { cwd: copy, maxBuffer: 1 << 28 }, (_, stdout) => done(stdout));
  });
}
