/** What stands behind standard input: a person's terminal, lines that somebody sends, or nothing to read. */
import { fstatSync } from "node:fs";
import { isatty } from "node:tty";

export type StdinKind = "terminal" | "lines" | "nothing";

const stdin = 0;

/** /dev/null, which services and containers give, is nothing to read; a pipe is lines even before the first has come. */
export function stdinKind(): StdinKind {
  if (isatty(stdin)) return "terminal";
  try {
    const stat = fstatSync(stdin);
    return stat.isFIFO() || stat.isSocket() || stat.isFile() ? "lines" : "nothing";
  } catch {
    return "nothing";
  }
}
