/** How much of a score's evidence was there -> coverage, range and a remark when it was little. */
import { fraction } from "../core/fraction.ts";
import type { Score } from "../core/health/score.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Answer } from "./answer.ts";
import type { Draft } from "./draft.ts";
import { signalWords } from "./health-words.ts";
import { listLimit } from "./schema.ts";

const whole = 10_000n;
/** Below this share of the weight a card says so (definitions.md §5, "Combine"). */
const lowCoverage = 6000;

export function coverageOf({ contributions, missing }: Score): Answer["coverage"] {
  const present = contributions.length;
  return { present, total: present + missing.length, missing: missing.map(signalWords) };
}

export function certaintySection(draft: Draft, account: AccountRef, score: Score): void {
  const {
    coverage,
    range: [low, high],
    missing,
  } = score;
  const about = (label: string) => ({ label, subject: accountSubject(account) });
  const share = draft.fact(
    draft.figures.rate(fraction(BigInt(coverage), whole)),
    about("weight of the signals with data"),
  );
  const worst = draft.fact(draft.figures.score(low), about("if the missing signals were at their worst"));
  const best = draft.fact(draft.figures.score(high), about("if the missing signals were at their best"));
  draft.section({ title: "How sure this is", kind: "facts", facts: [share, worst, best] });
  if (missing.length > 0) draft.note("missing_signals", `No data for: ${missingWords(missing)}.`);
  if (coverage >= lowCoverage) return;
  draft.note(
    "low_coverage",
    `Low coverage: only {${share}} of the weight has data, so the score may move when more arrives.`,
  );
}

function missingWords(missing: readonly string[]): string {
  const named = missing.slice(0, listLimit).map(signalWords).join(", ");
  return missing.length > listLimit ? `${named} and others` : named;
}
