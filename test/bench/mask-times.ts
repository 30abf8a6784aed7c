/** The labelled texts -> milliseconds that masking one takes, in a small organisation and in a big one. */
import { openMasking } from "../../src/phrasing/mask/open-masking.ts";
import { examinedSet } from "../support/masking/examined-set.ts";
import { labelledSet } from "../support/masking/labelled-set.ts";
import { bigDictionary } from "./big-dictionary.ts";
import { significant } from "./line.ts";
import { quantile } from "./quantile.ts";

/** The first passes are the compiler's. */
const passes = 5;

interface Times {
  readonly median_ms: number;
  readonly p95_ms: number;
}

export function timesOfSet(): Times {
  const all = Array.from({ length: passes }, () => {
    const times: number[] = [];
    examinedSet("crm", (time) => times.push(time));
    return times;
  });
  return timesOf(all.at(-1) ?? []);
}

/** Opening is paid once for a dictionary, before the first text. */
export function inBigOrganisation(): Times & { readonly names: number; readonly opened_ms: number } {
  const dictionary = bigDictionary();
  const start = performance.now();
  const masking = openMasking(dictionary);
  masking.mask("");
  const opened = performance.now() - start;
  const times = labelledSet("crm").map(({ text }) => {
    const from = performance.now();
    masking.mask(text);
    return performance.now() - from;
  });
  const names = dictionary.people.length + dictionary.accounts.length;
  return { names, opened_ms: significant(opened), ...timesOf(times) };
}

function timesOf(times: readonly number[]): Times {
  return { median_ms: significant(quantile(times, 0.5)), p95_ms: significant(quantile(times, 0.95)) };
}
