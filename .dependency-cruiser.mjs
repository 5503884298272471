// One table says who may import whom (docs/adr/0002-the-fences.md). Everything not listed is forbidden.
const MAY_IMPORT = {
  "core/model": [],
  "core/stats": [],
  "core/series": ["core/model", "core/stats"],
  "core/assays": ["core/model", "core/series", "core/stats"],
  "core/findings": ["core/model", "core/assays", "core/stats"],
  "core/log": ["core/model", "core/findings"],
  sources: ["core/model"],
  store: ["core/model"],
  views: ["core/model"],
  app: ["core/model", "core/series", "core/assays", "core/findings", "core/log", "core/stats", "sources", "store", "views"],
  cli: ["core/model", "app", "server", "mcp", "views"],
  server: ["core/model", "app", "views"],
  library: ["core/model", "app", "views"],
  mcp: ["core/model", "app", "views"],
  web: ["core/model", "views"],
  bin: ["cli"]
};
const TESTS = "\\.test\\.tsx?$";
const ENTRY_POINTS = ["^src/bin/", "^src/web/main", "^src/web/clock\\.ts", "^src/web/published\\.tsx", "^src/web/no-schemas", "^src/library/", "^src/app/selftest-worker", "^src/app/assess-worker"];
const layers = Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
  name: `${layer.replace("/", "-")}-imports-only-what-it-may`,
  comment: `src/${layer} may import: ${allowed.join(", ") || "nothing else in src"}. Move the code, or change the table in an ADR.`,
  severity: "error",
  from: { path: `^src/${layer}/` },
  to: { path: "^src/", pathNot: [layer, ...allowed].map((l) => `^src/${l}/`) }
}));
export default {
  forbidden: [
    ...layers,
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "core-and-views-are-pure",
      comment: "core/ and views/ compute; they do not read, write, fetch or ask the time.",
      severity: "error",
      from: { path: "^src/(core|views)/", pathNot: TESTS },
      to: { dependencyTypes: ["core"] }
    },
    {
      name: "stats-stand-alone",
      comment: "core/stats is read by auditors: no package either.",
      severity: "error",
      from: { path: "^src/core/stats/", pathNot: TESTS },
      to: { pathNot: "^src/core/stats/" }
    },
    {
      name: "core-knows-two-packages",
      comment: "Schemas (zod) and a digest (@noble/hashes). A third is a decision: write an ADR.",
      severity: "error",
      from: { path: "^src/core/", pathNot: TESTS },
      to: { path: "node_modules/", pathNot: "node_modules/(zod|@noble/hashes)/" }
    },
    {
      name: "product-stands-in-src",
      comment: "What is shipped reads no test, script or configuration.",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: { pathNot: ["^src/", "node_modules/"], dependencyTypesNot: ["core"], couldNotResolve: false }
    },
    {
      name: "no-development-package-in-product",
      comment: "The packed program is installed without devDependencies.",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] }
    },
    {
      name: "every-import-resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true }
    },
    {
      name: "sources-do-not-know-each-other",
      severity: "error",
      from: { path: "^src/sources/([^/]+)/" },
      to: { path: "^src/sources/([^/]+)/", pathNot: ["^src/sources/$1/", "^src/sources/kit/"] }
    },
    {
      name: "a-language-is-reached-as-one",
      comment: "Views ask words() and renderSentence(), so that another language is a file; only the catalogue, and the manner that is English until another is set, read English.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/views/sentences/en(/|\\.ts$)", "^src/views/locale\\.ts$", TESTS] },
      to: { path: "^src/views/sentences/en/" }
    },
    {
      name: "not-unreachable",
      comment: "Dead file, or a file that should be wired into a shell.",
      severity: "error",
      from: { path: ENTRY_POINTS },
      to: { path: "^src/", pathNot: [TESTS, ...ENTRY_POINTS], reachable: false }
    }
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] }
  }
};
