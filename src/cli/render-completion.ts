import { type CommandSpec, flagsOf } from "./args.ts";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** Writes the script by which a shell completes commands, flags, the few values of a flag, and names of cases. */
export function renderCompletion(shell: Shell, specs: readonly CommandSpec[], cases: readonly string[]): string {
  if (shell === "fish") return fish(specs, cases);
  return shell === "bash" ? bash(specs, cases) : `autoload -U +X bashcompinit && bashcompinit\n${bash(specs, cases)}`;
}

function bash(specs: readonly CommandSpec[], cases: readonly string[]): string {
  const arms = specs.map((spec) => {
    const flags = Object.entries(flagsOf(spec));
    const values = flags.flatMap(([flag, { oneOf }]) => (oneOf === undefined ? [] : [`${spec.name}:--${flag}) words="${oneOf.join(" ")}" ;;`]));
    return { values, own: `${spec.name}:*) words="${[...flags.map(([flag]) => `--${flag}`), ...wordsTaken(spec)].join(" ")}"; cases=1 ;;` };
  });
  return `_earnest() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words="" cases=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${["help", ...specs.map(({ name }) => name)].join(" ")}"
  else
    case "$command:$before" in
      help:*) words="${specs.map(({ name }) => name).join(" ")}" ;;
      *:--case) cases=1 ;;
${arms.flatMap(({ values }) => values).map((line) => `      ${line}\n`).join("")}${arms.map(({ own }) => `      ${own}\n`).join("")}    esac
  fi
  if [ -n "$cases" ]; then
    words="$words ${cases.join(" ")}"
    local folder
    for folder in cases/*/; do [ -d "$folder" ] && folder="\${folder#cases/}" && words="$words \${folder%/}"; done
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _earnest earnest
`;
}

function fish(specs: readonly CommandSpec[], cases: readonly string[]): string {
  const isFirst = "__fish_use_subcommand";
  const lines = specs.flatMap((spec) => {
    const here = `__fish_seen_subcommand_from ${spec.name}`;
    const flags = Object.entries(flagsOf(spec)).map(([flag, { type, oneOf, says }]) => `complete -c earnest -n '${here}' -l ${flag}${type === "string" ? " -r" : ""}${oneOf === undefined ? "" : ` -a '${oneOf.join(" ")}'`} -d ${quotedForFish(says)}`);
    return [`complete -c earnest -n '${isFirst}' -a ${spec.name} -d ${quotedForFish(spec.says.split("\n")[0]!)}`, `complete -c earnest -n '${here}' -a '${[...wordsTaken(spec), ...cases].join(" ")}'`, ...flags];
  });
  return `${lines.join("\n")}\n`;
}

/** The words that an argument names as its only ones: `[list|show]`. */
function wordsTaken({ takes }: CommandSpec): string[] {
  return takes.flatMap((name) => (name.includes("|") ? name.replace(/[[\]<>]/g, "").split("|") : []));
}

function quotedForFish(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
