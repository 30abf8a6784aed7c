/** Cells that choose one of a few words: the contract's lists, yes or no, a currency. */
import type { Read } from "../context.ts";
import { Fault } from "../fault.ts";
import { didYouMean } from "../nearest.ts";

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["yes", true],
  ["y", true],
  ["1", true],
  ["false", false],
  ["no", false],
  ["n", false],
  ["0", false],
]);

/** One of `words`, however it is cased and joined ("Decision maker" is decision_maker). */
export function oneOf<const W extends string>(words: readonly W[]): Read<W> {
  const known = new Map<string, W>(words.map((word) => [word, word]));
  return (text) =>
    known.get(text.toLowerCase().replace(/[\s-]+/g, "_")) ??
    new Fault(
      "is none of the words this column takes",
      `Write one of: ${words.join(", ")}; or leave the cell empty where it is optional.${didYouMean(text, words)}`,
    );
}

export const boolean: Read<boolean> = (text) =>
  yesNo.get(text.toLowerCase()) ?? new Fault("is neither true nor false", "Write true or false.");

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** ISO 4217; whether a rate exists for it is asked when figures are made. */
export const currency: Read<string> = (text) =>
  currencies.has(text.toUpperCase())
    ? text.toUpperCase()
    : new Fault("is not a currency code", "Write the three letters of ISO 4217, such as USD or EUR.");
