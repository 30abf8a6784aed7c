/** Meanings in their order -> what is supposed: who leaves, of which figure, and the level it would fall under. */
import type { ShareSlot } from "../question.ts";
import { hypotheticalIn, isCue, lossAfter } from "./hypothetical.ts";
import type { Subject } from "./subject.ts";
import { type SupposedFigure, supposedFigure } from "./supposed-figure.ts";
import { ownerOf, segmentsOf } from "./supposed-scopes.ts";
import { nobodyNamed, type SupposedIn, type Who, whoLeaves } from "./who-leaves.ts";

export interface Supposition extends Who, SupposedFigure {
  readonly under: ShareSlot | undefined;
}

/** "refused": supposed, and more than this question can answer, so that it may not be read as another one. */
export function supposedIn(found: SupposedIn): Supposition | "refused" | undefined {
  const hypothetical = hypotheticalIn(found.claims, found.tokens);
  const under = levelOf(found);
  const who = hypothetical?.loss === undefined ? undefined : whoLeaves(found, hypothetical.from, hypothetical.loss);
  if (who === undefined || hypothetical === undefined) {
    const below = under === undefined ? undefined : fewestBelow(found, under);
    return below ?? (hypothetical === undefined ? undefined : "refused");
  }
  const figure = supposedFigure(found.claims, hypothetical.loss);
  return figure !== undefined && isRead(found, who.subjects) ? { ...who, ...figure, under } : "refused";
}

/** "Which fewest accounts bring NRR under 100 %", "how much can we lose before NRR falls below 95 %". */
function fewestBelow(found: SupposedIn, under: ShareSlot): Supposition | "refused" | undefined {
  const { claims, tokens } = found;
  const loss = lossAfter(claims, 0, tokens);
  const asks = loss !== undefined || claims.some((claim) => isCue(claim, "fewest") || isCue(claim, "push"));
  const past = tokens.some(({ word }) => pastWords.has(word)) || claims.some((claim) => isCue(claim, "why"));
  if (!asks || past) return undefined;
  const figure = supposedFigure(found.claims, loss);
  const narrowed =
    ownerOf(claims) !== undefined || claims.some((claim) => isCue(claim, "at_risk") || isCue(claim, "top"));
  if (figure === undefined || narrowed || !isRead(found, [])) return "refused";
  return { ...nobodyNamed, ...figure, within: segmentsOf(claims), under };
}

const pastWords: ReadonlySet<string> = new Set("did was were had has".split(" "));

function levelOf({ claims }: SupposedIn): ShareSlot | undefined {
  const levels = claims.flatMap(({ meaning }) => (meaning.kind === "level" ? [meaning.share] : []));
  return levels.length === 1 ? levels[0] : undefined;
}

/** Words between what is lost and the level, which the lexicon does not know. */
const linkWords: ReadonlySet<string> = new Set("before until bevor bis avant antes".split(" "));

/** Nothing of it may be passed over: every word is explained, by a meaning or as part of a name. */
function isRead({ claims, tokens }: SupposedIn, subjects: readonly Subject[]): boolean {
  return claims.every(({ from, to, meaning }) => {
    if (meaning.kind === "notYet" || meaning.kind === "by" || meaning.kind === "view") return false;
    if (meaning.kind !== "unknown" && meaning.kind !== "count") return true;
    return linkWords.has(tokens[from]?.word ?? "") || subjects.some((one) => one.from < to && from < one.to);
  });
}
