/** A deterministic stand-in for a good model: from the request alone, its statements said again in varied right sentences. */
import { insideSentence } from "../../../src/answers/capitalised.ts";
import { type Random, randomStream } from "../../../src/ingest/demo/random.ts";
import { type ModelReply, materialIn, type SeenMaterial, saying } from "./material.ts";
import { turns } from "./turns.ts";

export function goodModel(body: string): ModelReply {
  return saying(goodSentences(materialIn(body)));
}

/** The same material is always said the same way; another one, another way. */
export function goodSentences({ statements, phrases }: SeenMaterial): readonly string[] {
  const random = randomStream(1, JSON.stringify([statements, phrases]));
  const said = statements.filter(({ must }) => must).map(({ text }) => turned(text, random));
  return said.length > 1 && random.chance(0.4) ? joined(said) : said;
}

function turned(text: string, random: Random): string {
  const turn = turns.find(({ shape }) => shape.test(text));
  if (turn === undefined) return text;
  // At times it says what it was given.
  const way = random.pick([...turn.ways, "$&"]);
  return text
    .replace(turn.shape, way)
    .replace(
      /(?<=. )(?:Logo|Customer|Net|Revenue|Annualised|Involuntary|Expansion|Contraction|New|Reactivation|Quick)\b/g,
      insideSentence,
    );
}

/** What is too long for one sentence stays two. */
const longestJoined = 200;

function joined([first = "", second = "", ...rest]: readonly string[]): readonly string[] {
  const both = `${first.replace(/\.$/, "")}; ${insideSentence(second)}`;
  return both.length > longestJoined ? [first, second, ...rest] : [both, ...rest];
}
