import { relative } from "node:path";
import { createCase } from "#app/new-case.ts";
import { type CaseWords, toNewCase } from "#app/new-case/from-words.ts";
import { commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { authorOf, BY } from "./flags.ts";
import type { CliEffects } from "./output.ts";

export const newSpec = commandSpec({
  name: "new",
  purpose: "keep",
  says:
    "Makes the folder of a new case that passes check, in ./cases.\n" +
    "What is not given as a flag is asked for at a terminal.\n" +
    "A series is a CSV: day,<class>… with a row for each day, ascending; an empty cell means no report.\n" +
    "A table of rounds is a CSV: from,to,parties,title,announced,published,url; only from must be there.",
  takes: ["<case>"],
  flags: {
    title: { type: "string", value: "<text>", says: "What the case is called" },
    party: { type: "string", multiple: true, value: "<id>=<name>", says: "A party to the war; two at least" },
    series: { type: "string", multiple: true, value: "<id>=<file.csv>", says: "Daily figures of what a party does" },
    "series-party": { type: "string", multiple: true, value: "<series>=<party>", says: "Whose acts a series counts; not needed where its id begins with the party's" },
    unit: { type: "string", multiple: true, value: "<series>=<text>", says: "What a series counts; else its classes" },
    claimant: { type: "string", multiple: true, value: "<series>=<party or name>", says: "Who says so" },
    night: { type: "string", multiple: true, value: "<series>", says: "A series booked to the evening on which a night starts; else to dates" },
    "gap-reason": { type: "string", value: "<text>", says: "Why cells are empty" },
    rounds: { type: "string", value: "<dates.csv>", says: "A table of the rounds" },
    by: BY,
    round: { type: "string", multiple: true, value: "<day>[..<day>][=<party>,…]", says: "One round; without parties all sat there" }
  },
  examples: [
    { line: "earnest new lake-war", says: "At a terminal: be asked for everything." },
    { line: "earnest new lake-war --title 'A war' --party a=Arvenia --party b=Belmark --series a-strikes=a.csv --rounds dates.csv", says: "The same from flags and two tables." }
  ]
});

type Given = { -readonly [Key in keyof CaseWords]: CaseWords[Key] };

/** Runs `earnest new <case>`. */
export const newCommand = command(newSpec, async ({ flags, words }, effects) => {
  const given: Given = {
    id: words[0]!,
    title: flags.title,
    parties: flags.party ?? [],
    series: flags.series ?? [],
    seriesParties: flags["series-party"] ?? [],
    units: flags.unit ?? [],
    claimants: flags.claimant ?? [],
    nights: flags.night ?? [],
    gapReason: flags["gap-reason"],
    roundsFile: flags.rounds,
    rounds: flags.round ?? []
  };
  if (effects.ask !== undefined) await askForMissing(given, effects.ask);
  assertGiven(given);
  const plan = await toNewCase(given, effects.cwd);
  const stamp = { by: await authorOf("new", flags.by, effects), at: effects.now(), reason: "Made by earnest new." };
  const folder = await createCase(plan, effects.cwd, effects.today(), stamp);
  const path = relative(effects.cwd, folder);
  effects.stdout(`${path}\n`);
  effects.stderr(`Made ${path}. Read case.yaml, above all the registration, before the first earnest assess ${given.id}.\n`);
  if (plan.rounds.some(({ published }) => published === null)) {
    effects.stderr(`Rounds without a day of publication count only from today on: name it in the column published, or in rounds.yaml, to look at earlier days.\n`);
  }
  return 0;
});

async function askForMissing(given: Given, ask: NonNullable<CliEffects["ask"]>): Promise<void> {
  const list = async (question: string) => (await ask(question)).split(/\s*;\s*/).map((word) => word.trim()).filter((word) => word !== "");
  given.title ??= (await ask("What is the case called? ")).trim();
  if (given.parties.length === 0) given.parties = await list("Who are the parties? <id>=<name>; <id>=<name>: ");
  if (given.series.length === 0) {
    given.series = await list("Where are the daily figures? <id>=<file.csv>; …: ");
    const parties = given.parties.map((word) => word.split("=")[0]).join(", ");
    const lacking = given.series.map((word) => word.split("=")[0]!).filter((id) => !given.seriesParties.some((word) => word.startsWith(`${id}=`)));
    for (const id of lacking) {
      const party = (await ask(`Whose acts does ${id} count (${parties})? `)).trim();
      if (party !== "") given.seriesParties = [...given.seriesParties, `${id}=${party}`];
    }
    given.gapReason ??= (await ask("Why are cells empty, if any are? ")).trim() || undefined;
  }
  if (given.roundsFile === undefined && given.rounds.length === 0) {
    given.roundsFile = (await ask("Which CSV holds the dates of the rounds? (nothing: type them next) ")).trim() || undefined;
    if (given.roundsFile === undefined) given.rounds = await list("When were the rounds? <day>..<day>=<party>,<party>; …: ");
  }
}

function assertGiven(given: Given): void {
  const missing = [
    ...(given.title === undefined ? ["--title"] : []),
    ...(given.parties.length < 2 ? ["--party twice"] : []),
    ...(given.series.length === 0 ? ["--series"] : []),
    ...(given.rounds.length === 0 && given.roundsFile === undefined ? ["--rounds or --round"] : [])
  ];
  if (missing.length > 0) throw misuse(newSpec, missing.join(", "), "not given, and nobody is there to ask");
}
