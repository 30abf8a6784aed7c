/** A model that says right sentences with one plausible lie in them; the same lie for the same seed and material. */
import { randomStream } from "../../../src/ingest/demo/random.ts";
import { goodSentences } from "./good-model.ts";
import { lies } from "./lies.ts";
import { type ModelReply, materialIn, type SeenMaterial, saying } from "./material.ts";

/** `kind` as in `lies`. */
export function lyingSentences(seen: SeenMaterial, kind: string, seed: number): readonly string[] {
  const said = goodSentences(seen);
  return lies[kind]?.(said, seen, randomStream(seed, kind, JSON.stringify(seen.statements))) ?? said;
}

/** Another lie at every request. */
export function adversary(seed: number): (body: string, nth: number) => ModelReply {
  return (body, nth) => {
    const seen = materialIn(body);
    const kind = randomStream(seed, nth).pick(Object.keys(lies));
    return saying(lyingSentences(seen, kind, seed + nth));
  };
}
