import { type Arguments, type CommandSpec, type Flag, formatFor, type FormatName, readArguments } from "./args.ts";
import { renderHelp } from "./help.ts";
import { answering, type CliEffects, type Command } from "./output.ts";
import { textOptions } from "./terminal.ts";

/** What a command was given, read by what it declares. */
export interface Given<Flags extends Readonly<Record<string, Flag>>, Format extends FormatName> extends Pick<Arguments<Flags>, "flags" | "words"> {
  /** The form of the result: as asked for, else as it suits whoever reads stdout. */
  readonly format: Format;
  /** The form asked for by name; undefined where none was. */
  readonly asked: Format | undefined;
}

/** Makes a command of what it declares and what it does: its arguments are read, its help is written, and what it throws becomes a sentence. */
export function command<Flags extends Readonly<Record<string, Flag>>, Format extends FormatName>(
  spec: CommandSpec<Flags, Format>,
  run: (given: Given<Flags, Format>, effects: CliEffects) => Promise<number>
): Command {
  return answering(async (argv, effects) => {
    const { flags, words, wantsHelp } = readArguments(argv, spec);
    if (wantsHelp) {
      effects.stdout(renderHelp(spec, textOptions(effects).widthColumns));
      return 0;
    }
    const { format: asked } = flags as { readonly format?: Format };
    return run({ flags, words, format: asked ?? formatFor(spec, effects.isTerminal), asked }, effects);
  });
}
