/** 100,000 account names -> what a look-up costs, beside comparing the same names one by one and a bare Map. */
import { buildNameIndex } from "../../src/questions/names/name-index.ts";
import { nameWords } from "../../src/questions/names/name-words.ts";
import { similarity } from "../../src/questions/names/trigrams.ts";
import { printLine } from "./line.ts";
import { nameFrom, numbers, pick } from "./made-up-names.ts";
import { collectedMemory } from "./memory-used.ts";
import { quantile } from "./quantile.ts";

const size = 100_000;
const lookUps = 2_000;
/** A full scan is slow: this many are enough for its median. */
const scans = 5;

/** Prints one JSON line: microseconds per look-up, and its ratio to the scan and to the Map of the same run. */
export function bench(): void {
  const random = numbers(1);
  const names = Array.from({ length: size }, () => nameFrom(random));
  const accounts = names.map((name, place) => ({ id: String(place), name }));
  const heapBefore = collectedMemory().heapUsedMb;
  const [index, buildMs] = timed(() => buildNameIndex(accounts));
  const heapMb = collectedMemory().heapUsedMb - heapBefore;
  const typed = Array.from({ length: lookUps }, () => misspelt(pick(names, random), random));
  for (const text of typed.slice(0, lookUps / 10)) index.search(text, 10);
  const searches = typed.map((text) => timed(() => index.search(text, 10))[1]);
  const words = names.map((name) => nameWords(name).base);
  const scanned = typed.slice(0, scans).map((text) => timed(() => scan(nameWords(text).base, words))[1]);
  const byName = new Map(names.map((name, place) => [name, place]));
  const [, mapMs] = timed(() => typed.map((text) => byName.get(text)));
  printLine({
    bench: "name look-up",
    figures: {
      names: size,
      lookups: lookUps,
      p50_us: micro(quantile(searches, 0.5)),
      p99_us: micro(quantile(searches, 0.99)),
      build_ms: Math.round(buildMs),
      heap_mb: heapMb,
      map_us: micro(mapMs / lookUps),
    },
    floor: `comparing the typed name with each of the ${size} by the same similarity`,
    floorFigures: { p50_us: micro(quantile(scanned, 0.5)) },
    ratioOf: "p50_us",
  });
}

function scan(typed: readonly string[], names: readonly (readonly string[])[]): number {
  return names.reduce((best, words) => Math.max(best, similarity(typed, words)), 0);
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

function micro(milliseconds: number): number {
  return Math.round(milliseconds * 1e5) / 100;
}

/** One letter left out: what the index is for. */
function misspelt(name: string, random: () => number): string {
  const place = 1 + Math.floor(random() * (name.length - 1));
  return name.slice(0, place) + name.slice(place + 1);
}
