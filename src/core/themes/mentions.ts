/** One text -> the themes it speaks of, how, and the words that say so; whatever else it asks for, it is only read. */
import { type Clause, clausesOf } from "./clauses.ts";
import { type Found, findCues } from "./find-cues.ts";
import { saidIn } from "./said.ts";
import { saysOnlyHow, topicYieldsTo } from "./taxonomy/taxonomy.ts";
import { negators } from "./taxonomy/tone.ts";
import { type ThemeId, type Tone, themeIds } from "./theme.ts";

export interface Mention {
  readonly theme: ThemeId;
  readonly tone: Tone;
  /** Only asked about: "how do we export?" */
  readonly asks: boolean;
  /** UTF-16 offsets of the words that decided, in the text as given; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

interface Said extends Mention {
  readonly topicOnly: boolean;
}

/** Each theme once, in the order of the themes; linear in the length of the text. */
export function mentionsIn(text: string): readonly Mention[] {
  const said = clausesOf(saidIn(text)).flatMap(saidInClause);
  const byTheme = new Map<ThemeId, Said>();
  for (const one of said) {
    const known = byTheme.get(one.theme);
    if (known === undefined || weight(one) > weight(known)) byTheme.set(one.theme, one);
  }
  return themeIds.flatMap((theme) => {
    const one = byTheme.get(theme);
    if (one === undefined || yields(one, byTheme)) return [];
    const { topicOnly: _, ...mention } = one;
    return [mention];
  });
}

/** Of several places of one theme the one that tells most: trouble, then praise, then that it is spoken of at all. */
function weight({ tone }: Said): number {
  return { negative: 2, positive: 1, neutral: 0 }[tone];
}

function yields({ theme, topicOnly }: Said, byTheme: ReadonlyMap<ThemeId, Said>): boolean {
  const to = topicYieldsTo[theme];
  if (!topicOnly || to === undefined) return false;
  return to === "any" ? byTheme.size > 1 : byTheme.has(to);
}

function saidInClause(clause: Clause): readonly Said[] {
  const found = findCues(clause);
  const how = toneOf(found, clause);
  const themed = found.flatMap((one) => saidBy(one, clause, how));
  const others = themed.filter(({ theme }) => theme !== saysOnlyHow);
  return others.length > 0 ? others : themed;
}

function saidBy(one: Found, clause: Clause, how: Tone): readonly Said[] {
  const { theme, says } = one.cue;
  const first = clause.words[one.from];
  const last = clause.words[one.to - 1];
  if (theme === null || first === undefined || last === undefined) return [];
  const topicOnly = says === "topic";
  const tone = topicOnly && !one.negated ? how : ownTone(one, clause);
  return [{ theme, tone, asks: clause.asks, start: first.start, end: last.end, topicOnly }];
}

/** What is only asked about is neither good nor bad yet. */
function ownTone({ cue, negated }: Found, { asks }: Clause): Tone {
  if (asks) return "neutral";
  if (cue.says === "topic") return negated ? "negative" : "neutral";
  return (cue.says === "trouble") === negated ? "positive" : "negative";
}

/** Trouble is heard before praise; and what something does not do is trouble, where nothing else says how it is. */
function toneOf(found: readonly Found[], clause: Clause): Tone {
  const tones = found.map((one) => ownTone(one, clause));
  if (tones.includes("negative")) return "negative";
  if (tones.includes("positive")) return "positive";
  return clause.asks || !clause.words.some(({ word }) => negators.has(word)) ? "neutral" : "negative";
}
