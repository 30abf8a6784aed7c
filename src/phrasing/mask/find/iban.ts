/** International bank account numbers (ISO 13616): a country's length, grouped or not, MOD 97-10 = 1; or the word IBAN before it. */

import { before } from "../edges.ts";
import type { Finder, Finding } from "../finding.ts";
import { mod97 } from "./check-digits.ts";
import { ibanLengths } from "./iban-lengths.ts";

const written = new RegExp(String.raw`${before}[a-z][ -]?[a-z](?:[ -]?\d){2}(?:[ \u00a0.-]?[a-z\d]){11,60}`, "giu");
const said = /\bIBAN\b[^\p{L}\p{N}]{0,5}$/iu;

export const ibans: Finder = ({ text }) => [...text.matchAll(written)].flatMap((match) => ibanAt(match, text));

function ibanAt({ index, 0: run }: RegExpExecArray, text: string): Finding[] {
  const length = ibanLengths[run.replace(/[ -]/g, "").slice(0, 2).toUpperCase()];
  const taken = length === undefined ? null : firstSigns(run, length);
  if (taken === null) return [];
  const code = run
    .slice(0, taken)
    .replace(/[^a-z\d]/gi, "")
    .toUpperCase();
  const checks = mod97(code.slice(4) + code.slice(0, 4)) === 1;
  if (!checks && !said.test(text.slice(Math.max(0, index - 10), index))) return [];
  return [{ type: "IBAN", start: index, end: index + taken, key: code }];
}

/** How much of the run holds so many letters and digits, if a word ends there. */
function firstSigns(run: string, count: number): number | null {
  let [signs, at] = [0, 0];
  while (at < run.length && signs < count) {
    if (/[a-z\d]/i.test(run[at] ?? "")) signs += 1;
    at += 1;
  }
  return signs === count && !/[a-z\d]/i.test(run[at] ?? " ") ? at : null;
}
