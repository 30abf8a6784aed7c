/** An answer and the same question answered again -> the figures that are not the same, matched by what each is about. */
import type { Answer, Fact } from "./answer.ts";

export interface FigureDifference {
  readonly label: string;
  /** What it is about, by name. */
  readonly subject: string;
  /** null = it was not there. */
  readonly was: string | null;
  /** null = it is not there any more. */
  readonly is: string | null;
}

/** Compared exactly, not as shown: a rounding may hide a difference. Empty = all the same. */
export function figureDifferences(then: Answer, now: Answer): readonly FigureDifference[] {
  const [before, after] = [byMeaning(then.facts), byMeaning(now.facts)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((meaning) => {
    const [was, is] = [before.get(meaning), after.get(meaning)];
    if (was !== undefined && is !== undefined && saysTheSame(was, is)) return [];
    const { label, subject } = was ?? is ?? nothing;
    return [{ label, subject: subject.name, was: was?.display ?? null, is: is?.display ?? null }];
  });
}

const nothing = { label: "", subject: { name: "" } };

function saysTheSame(was: Fact, is: Fact): boolean {
  return was.display === is.display && JSON.stringify(was.value) === JSON.stringify(is.value);
}

/** Several facts may mean the same: they are told apart by their order. */
function byMeaning(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>();
  for (const fact of facts) {
    const { kind, label, subject, metric, period } = fact;
    const meaning = JSON.stringify([kind, label, subject.type, subject.id, metric, period?.from, period?.to]);
    let nth = 0;
    while (found.has(`${meaning} ${nth}`)) nth += 1;
    found.set(`${meaning} ${nth}`, fact);
  }
  return found;
}
