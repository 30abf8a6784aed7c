/** Results as JSON on stdout, errors as the one JSON shape scripts read, and the exit code that goes with them. */
import { HoldfastError } from "../core/error.ts";

const failed = 1;
const wrongUse = 2;

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printFailure(error: unknown): void {
  printJson(errorJson(error));
  process.exitCode = error instanceof HoldfastError && error.code === "wrong_use" ? wrongUse : failed;
}

/** An error nobody foresaw keeps its own words: a script's log is where they are of use. */
export function errorJson(error: unknown): object {
  if (error instanceof HoldfastError) return error.toJSON();
  const message = error instanceof Error ? error.message : String(error);
  return {
    error: {
      code: "unexpected",
      message,
      remedy: "This is a fault of Holdfast: report it with this message and what you ran. Nothing was half-written.",
    },
  };
}
