/** One line of `holdfast check`, `{facts, answer}` -> `{ok, reasons}` (masking.md §5); only `ok` is stable. */
import { z } from "zod";
import { HoldfastError } from "../core/error.ts";
import { checkText } from "../phrasing/gate/check.ts";
import type { Verdict } from "../phrasing/gate/verdict.ts";

const lineSchema = z.object({ facts: z.record(z.string(), z.unknown()), answer: z.string() });

/** @throws HoldfastError `bad_line`. */
export function checkLine(value: unknown): Verdict {
  const read = lineSchema.safeParse(value);
  if (read.success) return checkText(read.data.facts, read.data.answer);
  const why = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  throw new HoldfastError(
    "bad_line",
    `The line has another form: ${why}.`,
    'Write {"facts":{"metric":"nrr","value":107.5,"previous":104},"answer":"NRR rose from 104% to 107.5%."}.',
  );
}
