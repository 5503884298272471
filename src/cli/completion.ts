import { shippedCases } from "#app/choose-case.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { type CommandSpec, commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { renderCompletion, SHELLS } from "./render-completion.ts";

export const completionSpec = commandSpec({
  name: "completion",
  purpose: "share",
  says: "Prints the script by which a shell completes earnest.\nIt completes commands, flags, formats, and the names of cases: those that ship and those in ./cases.",
  takes: ["<bash|zsh|fish>"],
  flags: {},
  examples: [
    { line: "earnest completion bash", says: "Put it into a file that your ~/.bashrc reads." },
    { line: "earnest completion fish", says: "Put it into ~/.config/fish/completions/earnest.fish." }
  ]
});

/** Makes `earnest completion <shell>` for the commands that there are. */
export const completionCommand = (specs: () => Promise<CommandSpec[]>) => command(completionSpec, async ({ words }, effects) => {
  const shell = SHELLS.find((one) => one === words[0]);
  if (shell === undefined) throw misuse(completionSpec, `one of ${SHELLS.join(", ")}`, quoted(words[0]), nearestWord(words[0]!, SHELLS));
  effects.stdout(renderCompletion(shell, await specs(), shippedCases()));
  return 0;
});
