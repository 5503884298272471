import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { wrap } from "#views/report/wrap.ts";
import { type CommandSpec, commandSpec, misuse } from "./args.ts";
import { renderHelp } from "./help.ts";
import { answering, type DeclaredCommand } from "./output.ts";
import { textOptions } from "./terminal.ts";

/** What can be audited, one file a kind; one that is not asked for is not read. */
const AUDITS: Readonly<Record<string, () => Promise<DeclaredCommand>>> = {
  claim: () => import("./audit-claim.ts").then((m) => ({ spec: m.auditClaimSpec, run: m.auditClaimCommand })),
  swap: () => import("./audit-swap.ts").then((m) => ({ spec: m.auditSwapSpec, run: m.auditSwapCommand })),
  "leave-one-out": () => import("./audit-leave-one-out.ts").then((m) => ({ spec: m.auditLeaveOneOutSpec, run: m.auditLeaveOneOutCommand })),
  vintages: () => import("./audit-vintages.ts").then((m) => ({ spec: m.auditVintagesSpec, run: m.auditVintagesCommand }))
};

const KINDS = Object.keys(AUDITS);

export const auditSpec = commandSpec({
  name: "audit",
  purpose: "doubt",
  says:
    "Puts a claim, the parties' labels, the records or the figures to the proof.\n" +
    "earnest audit <what> --help says more.",
  takes: [`<${KINDS.join("|")}>`, "…"],
  flags: {},
  examples: [{ line: "earnest audit claim newspaper-52-percent", says: "What a published number looks like when it is recomputed." }, { line: "earnest audit swap", says: "Whether Earnest would say the same with the parties exchanged." }]
});

/** Reads what every kind of audit declares of itself. */
export async function auditSpecs(): Promise<CommandSpec[]> {
  return Promise.all(KINDS.map(async (kind) => (await AUDITS[kind]!()).spec));
}

/** Runs `earnest audit <what> …`: finds the kind of audit, or says what there is. */
export const auditCommand = answering(async (argv, effects) => {
  const [kind, ...rest] = argv;
  if (kind === "--help" || kind === "-h") {
    const { widthColumns } = textOptions(effects);
    const kinds = (await auditSpecs()).map(({ name, takes, says }) => `\n${wrap(["earnest", name, ...takes].join(" "), widthColumns, "", "    ")}\n${wrap(says, widthColumns, "  ")}\n`);
    effects.stdout(renderHelp(auditSpec, widthColumns) + kinds.join(""));
    return 0;
  }
  if (kind !== undefined && Object.hasOwn(AUDITS, kind)) return (await AUDITS[kind]!()).run(rest, effects);
  throw misuse(auditSpec, `one of ${KINDS.join(", ")}`, kind === undefined ? "nothing" : quoted(kind), kind === undefined ? undefined : nearestWord(kind, KINDS));
});
