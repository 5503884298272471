// Assesses a case with Earnest as a library, and says what it found. test/pack.test.ts runs it against the packed program; from a checkout it runs by
//   npx tsx --tsconfig tsconfig.run.json --conditions=earnest-source examples/assess-a-case.ts test/golden/invented-war/input
import { assess, caseFolder, type Day, type Finding, readCase, renderBrief, sentence } from "earnest";

const folder = caseFolder(process.argv[2]);
const content = await readCase(folder);
console.log(`${content.caseFile.title}: ${content.rounds.filter(({ countsAsRound }) => countsAsRound).length} rounds, ${content.series.length} series`);

const now = await assess(content);
const registered = now.findings.filter(({ outcome }: Finding) => outcome.assay === "pulse@1" && outcome.role === "registered");
for (const finding of registered) console.log(`${finding.id}  ${sentence(finding, now)}`);

const half: Day = content.rounds[Math.floor(content.rounds.length / 2)]!.to ?? now.asOf;
const then = await assess(content, { asOf: half });
console.log(`As of ${now.asOf}: ${assessed(now.findings)} of ${now.findings.length} findings could be assessed; as of ${then.asOf}: ${assessed(then.findings)} of ${then.findings.length}.`);
console.log(renderBrief(now, "markdown").split("\n")[0]);

function assessed(findings: readonly Finding[]): number {
  return findings.filter(({ outcome }) => outcome.status === "assessed").length;
}
