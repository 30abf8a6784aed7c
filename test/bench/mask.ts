/** `npm run bench:mask`: the labelled set through the masker -> found and leaked per type, harmless lines touched, milliseconds a text. */
import { openMasking } from "../../src/phrasing/mask/open-masking.ts";
import { missed, mostMedian } from "../support/masking/aims.ts";
import { examinedSet } from "../support/masking/examined-set.ts";
import { labelledSet } from "../support/masking/labelled-set.ts";
import { tally } from "../support/masking/tally.ts";
import { bigDictionary } from "./big-dictionary.ts";
import { significant } from "./line.ts";
import { misses, table } from "./mask-table.ts";
import { quantile } from "./quantile.ts";

const help = `npm run bench:mask -- [--json] [--misses]

Exit code 1 when an aim is missed.
  --json     the figures as one JSON line
  --misses   a line for every text in which something was leaked, mistaken or taken without need
`;

const wrongUse = 2;
/** The first passes are the compiler's. */
const passes = 5;

function main(options: readonly string[]): void {
  if (options.some((option) => !["--json", "--misses"].includes(option))) {
    process.stderr.write(help);
    process.exitCode = options.includes("--help") ? 0 : wrongUse;
    return;
  }
  const times = timesOfSet();
  const examined = examinedSet();
  const result = tally(examined);
  const failed = [...missed(result), ...tooSlow(times.median_ms)];
  const big = inBigOrganisation();
  const { rows, harmless, eaten } = result;
  const json = { rows, harmless: harmless.lines, touched: harmless.touched.length, eaten: eaten.length, ...times, big };
  const timeLines = `milliseconds a text: ${JSON.stringify(times)}\nwith ${JSON.stringify(big)}`;
  print(options.includes("--json") ? JSON.stringify(json) : `${table(result)}\n${timeLines}`);
  if (options.includes("--misses")) for (const line of misses(examined)) print(line);
  for (const line of failed) process.stderr.write(`missed: ${line}\n`);
  if (failed.length > 0) process.exitCode = 1;
}

interface Times {
  readonly median_ms: number;
  readonly p95_ms: number;
}

function timesOfSet(): Times {
  const all = Array.from({ length: passes }, () => {
    const times: number[] = [];
    examinedSet((time) => times.push(time));
    return times;
  });
  return timesOf(all.at(-1) ?? []);
}

function timesOf(times: readonly number[]): Times {
  return { median_ms: significant(quantile(times, 0.5)), p95_ms: significant(quantile(times, 0.95)) };
}

function tooSlow(median: number): readonly string[] {
  return median < mostMedian ? [] : [`median ${median} ms a text, under ${mostMedian} ms`];
}

/** One request of an organisation with 10,000 accounts: opening is paid once, before the first text. */
function inBigOrganisation(): Times & { readonly names: number; readonly opened_ms: number } {
  const dictionary = bigDictionary();
  const start = performance.now();
  const masking = openMasking(dictionary);
  masking.mask("");
  const opened = performance.now() - start;
  const times = labelledSet().map(({ text }) => {
    const from = performance.now();
    masking.mask(text);
    return performance.now() - from;
  });
  const names = dictionary.people.length + dictionary.accounts.length;
  return { names, opened_ms: significant(opened), ...timesOf(times) };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main(process.argv.slice(2));
