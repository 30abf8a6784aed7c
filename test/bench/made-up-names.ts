/** A seed -> as many made-up company names as wanted, the same in every run. */

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

/** A seeded stream of numbers in 0..1. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + step) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? "";
}

export function nameFrom(random: () => number): string {
  return firmFrom(random) + pick(forms, random);
}

function firmFrom(random: () => number): string {
  const stem = [0, 1, 2].map(() => pick(syllables, random)).join("");
  return `${stem[0]?.toUpperCase()}${stem.slice(1)} ${pick(trades, random)}`;
}

/** No two of the same firm in another legal form: each names one account and no other. */
export function distinctNames(count: number, random: () => number): string[] {
  const byFirm = new Map<string, string>();
  while (byFirm.size < count) {
    const firm = firmFrom(random);
    byFirm.set(firm, firm + pick(forms, random));
  }
  return [...byFirm.values()];
}
