/** A filter over JSON lines: one object in, one out, in the same order; a bad line is answered on its own line. */
import { createInterface } from "node:readline";
import { HoldfastError } from "../core/error.ts";
import { errorJson, printJson } from "./output.ts";

/** Reads stdin to its end; `answer` may throw, the filter goes on. */
export async function filterJsonLines(answer: (value: unknown) => unknown): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== "") printJson(answered(line, number, answer));
  }
}

function answered(line: string, number: number, answer: (value: unknown) => unknown): unknown {
  try {
    return answer(parseLine(line, number));
  } catch (error) {
    return errorJson(error);
  }
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new HoldfastError(
      "not_json",
      `Line ${number} of the input is not JSON.`,
      "Write one JSON object a line, without line breaks inside it.",
      { cause },
    );
  }
}
