/** 100,000 account names -> what a look-up costs, beside comparing the same names one by one and a bare Map. */
import { buildNameIndex } from "../../src/questions/names/name-index.ts";
import { nameWords } from "../../src/questions/names/name-words.ts";
import { similarity } from "../../src/questions/names/trigrams.ts";

const size = 100_000;
const lookUps = 2_000;
/** A full scan is slow: this many are enough for its median. */
const scans = 5;
/** Mulberry32's increment; any odd constant does for a stream of test names. */
const step = 0x6d2b79f5;

const syllables =
  "ac al be bo ca cor da del el fen gal har in jo ka lim mar no or pra qui ros sol tan ul ver wes xen yor zed".split(
    " ",
  );
const trades =
  "Robotics Logistics Foods Energy Analytics Systems Health Media Partners Labs Bank Motors Pharma Software Travel".split(
    " ",
  );
const forms = ["", "", " GmbH", " Inc.", " Ltd", " S.A."];

/** Prints one JSON line: microseconds per look-up, and its ratio to the scan and to the Map of the same run. */
export function bench(): void {
  const random = numbers(1);
  const names = Array.from({ length: size }, () => nameFrom(random));
  const accounts = names.map((name, place) => ({ id: String(place), name }));
  const heapBefore = process.memoryUsage().heapUsed;
  const [index, buildMs] = timed(() => buildNameIndex(accounts));
  const heapMb = Math.round((process.memoryUsage().heapUsed - heapBefore) / 1e6);
  const typed = Array.from({ length: lookUps }, () => misspelt(pick(names, random), random));
  for (const text of typed.slice(0, lookUps / 10)) index.search(text, 10);
  const searches = typed.map((text) => timed(() => index.search(text, 10))[1]);
  const words = names.map((name) => nameWords(name).base);
  const scanned = typed.slice(0, scans).map((text) => timed(() => scan(nameWords(text).base, words))[1]);
  const byName = new Map(names.map((name, place) => [name, place]));
  const [, mapMs] = timed(() => typed.map((text) => byName.get(text)));
  const p50 = quantile(searches, 0.5);
  const line = {
    bench: "name look-up",
    names: size,
    lookups: lookUps,
    p50_us: micro(p50),
    p99_us: micro(quantile(searches, 0.99)),
    build_ms: Math.round(buildMs),
    heap_mb: heapMb,
    floor: "scan of the same similarity",
    floor_p50_us: micro(quantile(scanned, 0.5)),
    ratio_to_floor: p50 / quantile(scanned, 0.5),
    map_us: micro(mapMs / lookUps),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function scan(typed: readonly string[], names: readonly (readonly string[])[]): number {
  return names.reduce((best, words) => Math.max(best, similarity(typed, words)), 0);
}

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function micro(milliseconds: number): number {
  return Math.round(milliseconds * 1e5) / 100;
}

/** A seeded stream of numbers in 0..1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + step) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? "";
}

function nameFrom(random: () => number): string {
  const stem = [0, 1, 2].map(() => pick(syllables, random)).join("");
  return `${stem[0]?.toUpperCase()}${stem.slice(1)} ${pick(trades, random)}${pick(forms, random)}`;
}

/** One letter left out: what the index is for. */
function misspelt(name: string, random: () => number): string {
  const place = 1 + Math.floor(random() * (name.length - 1));
  return name.slice(0, place) + name.slice(place + 1);
}
