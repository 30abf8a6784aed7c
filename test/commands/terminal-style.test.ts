import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { terminalStyle } from "../../src/commands/terminal-style.ts";

// A container's terminal that nobody sized says 0 columns.
test.each([
  [undefined, 80],
  [0, 80],
  [120, 120],
])("a terminal of %s columns is written to %s", (columns, width) => {
  const output = Object.assign(new PassThrough(), { columns, isTTY: true });
  expect(terminalStyle(output, false)).toEqual({ width, colour: true });
});
