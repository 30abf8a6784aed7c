/** `npm run bench:mask`: the labelled sets through the masker -> found and leaked per type, harmless lines touched, milliseconds a text. */
import { missed, mostMedian } from "../support/masking/aims.ts";
import { examinedSet } from "../support/masking/examined-set.ts";
import { type Tally, tally } from "../support/masking/tally.ts";
import { misses, table } from "./mask-table.ts";
import { inBigOrganisation, timesOfSet } from "./mask-times.ts";

const help = `npm run bench:mask -- [--json] [--misses]

Exit code 1 when an aim is missed.
  --json     the figures as one JSON line
  --misses   a line for every text in which something was leaked, mistaken or taken without need
`;

const wrongUse = 2;

function main(options: readonly string[]): void {
  if (options.some((option) => !["--json", "--misses"].includes(option))) {
    process.stderr.write(help);
    process.exitCode = options.includes("--help") ? 0 : wrongUse;
    return;
  }
  const crm = examinedSet("crm");
  const heldOut = examinedSet("held out");
  const round = examinedSet("ways round it");
  const tallies = { crm: tally(crm), heldOut: tally(heldOut), round: tally(round) };
  const measured: Measured = { ...tallies, times: timesOfSet(), big: inBigOrganisation() };
  print(options.includes("--json") ? JSON.stringify(figures(measured)) : forPeople(measured));
  if (options.includes("--misses")) for (const line of misses([...crm, ...heldOut, ...round])) print(line);
  const failed = [...missed(measured.crm), ...tooSlow(measured.times.median_ms)];
  for (const line of failed) process.stderr.write(`missed: ${line}\n`);
  if (failed.length > 0) process.exitCode = 1;
}

interface Measured {
  readonly crm: Tally;
  readonly heldOut: Tally;
  readonly round: Tally;
  readonly times: ReturnType<typeof timesOfSet>;
  readonly big: ReturnType<typeof inBigOrganisation>;
}

function figures({ crm, heldOut, round, times, big }: Measured): object {
  return { crm: counts(crm), held_out: counts(heldOut), ways_round: counts(round), ...times, big };
}

function counts({ rows, texts, harmless, eaten }: Tally): object {
  return { texts, rows, harmless: harmless.lines, touched: harmless.touched.length, eaten: eaten.length };
}

function forPeople({ crm, heldOut, round, times, big }: Measured): string {
  return [
    "As it stands in a CRM:",
    table(crm),
    `milliseconds a text: median ${times.median_ms}, p95 ${times.p95_ms}; dictionary of ${big.names} names:`,
    `  opened in ${big.opened_ms}, then median ${big.median_ms}, p95 ${big.p95_ms}`,
    "",
    "The same, written after the masker:",
    table(heldOut),
    "",
    "By somebody who tries to get round it (no aim is set):",
    table(round),
  ].join("\n");
}

function tooSlow(median: number): readonly string[] {
  return median < mostMedian ? [] : [`median ${median} ms a text, under ${mostMedian} ms`];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main(process.argv.slice(2));
