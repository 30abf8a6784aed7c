/** What a schema finds wrong with a filter's line -> the error that stands on that line. */
import type { z } from "zod";
import { HoldfastError } from "../core/error.ts";

/** A list of a hundred thousand words would make as many problems. */
const namedProblems = 5;

export type Refused = ReturnType<HoldfastError["toJSON"]>;

export function refusedInputs(code: string, { issues }: z.ZodError, remedy: string): Refused {
  const problems = issues.map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": "));
  const others = problems.length - namedProblems;
  const named = problems.slice(0, namedProblems).concat(others > 0 ? `and ${others} more` : []);
  return new HoldfastError(code, `${named.join("; ")}.`, remedy).toJSON();
}
