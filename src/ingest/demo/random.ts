/** A seed and a name -> a stream of numbers that is the same on every machine and in every run. */

export interface Random {
  /** 0 <= n < 1. */
  fraction(): number;
  /** An integer, both ends included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError for an empty list. */
  pick<Item>(list: readonly Item[]): Item;
}

/** Each thing draws from a stream of its own name, so that drawing more of one never changes another. */
export function randomStream(seed: number, ...name: readonly (string | number)[]): Random {
  const next = mulberry32(hash(`${seed}/${name.join("/")}`));
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    fraction: next,
    whole,
    chance: (probability) => next() < probability,
    pick(list) {
      const item = list[whole(0, list.length - 1)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
  };
}

/** Tommy Ettinger's mulberry32: 32 bits of state are plenty for a demo, and its few lines can be read. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
