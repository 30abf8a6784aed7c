/** What stands behind `/health` -> the account's health, with the other accounts that could be meant beside it. */
import { closenessOrder } from "./names/closeness.ts";
import type { NameHit } from "./names/name-index.ts";
import { candidateLimit } from "./names/resolve.ts";
import type { Asking, ParsedQuestion } from "./parsed.ts";
import { readQuestion } from "./read-question.ts";
import { soundsLikePeriod } from "./reading/no-names.ts";
import { tokenize } from "./tokens.ts";

/** A name this alike is shown with "did you mean"; a lesser likeness is only offered. */
const shownFrom = 0.5;

/**
 * The best match is shown at once (questions.md: `/health` does not ask back). What is no name may be any question;
 * what is neither is asked back with the names most alike, possibly none.
 */
export function parseHealthCommand(text: string, asking: Asking): ParsedQuestion {
  const tokens = tokenize(text);
  const name = tokens.map((token) => token.word).join(" ");
  const hits = asking.index.search(name, candidateLimit);
  const [best] = hits;
  if (best && isNamed(best)) return health(best, hits.slice(1));
  const asked = readQuestion(text, asking);
  if (asked.question.intent !== "out_of_scope" && asked.question.intent !== "ambiguous") return asked;
  const dated = tokens.some((_, place) => soundsLikePeriod(tokens, place));
  if (best && best.score >= shownFrom && !dated) return health(best, hits.slice(1));
  if (hits.length === 0 && asked.question.intent === "ambiguous") return asked;
  const candidates = [...new Set(hits.map((hit) => hit.name))].sort();
  return {
    question: { intent: "ambiguous", slots: { of: "account_health", candidates } },
    didYouMean: candidates.map(healthOf),
  };
}

function isNamed(hit: NameHit): boolean {
  return closenessOrder.indexOf(hit.closeness) < closenessOrder.indexOf("similar");
}

function health(best: NameHit, others: readonly NameHit[]): ParsedQuestion {
  const sure = best.closeness === "exact" || best.closeness === "base";
  const rivals = others.filter((hit) => hit.name !== best.name && (!sure || hit.closeness === best.closeness));
  return {
    question: { intent: "account_health", slots: { account: best.name } },
    didYouMean: rivals.map((hit) => healthOf(hit.name)),
  };
}

function healthOf(name: string): string {
  return `health of ${name}`;
}
