/** How wide the terminal is and whether it may be styled: 80 columns and plain for a pipe. */
import type { TerminalOptions } from "../presentation/terminal/render.ts";

const pipeColumns = 80;

export function terminalStyle(output: NodeJS.WriteStream, noColour: boolean): TerminalOptions {
  return { width: output.columns ?? pipeColumns, colour: output.isTTY === true && !noColour };
}
