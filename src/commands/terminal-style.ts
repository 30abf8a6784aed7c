/** How wide the terminal is and whether it may be styled: 80 columns for a pipe or a terminal that does not say (0), plain for a pipe. */
import type { TerminalOptions } from "../presentation/terminal/render.ts";

const pipeColumns = 80;

export function terminalStyle(
  output: Pick<NodeJS.WriteStream, "isTTY"> & { readonly columns?: number | undefined },
  noColour: boolean,
): TerminalOptions {
  return { width: output.columns || pipeColumns, colour: output.isTTY === true && !noColour };
}
