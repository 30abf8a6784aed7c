/** What a digest found -> at most three sentences: how many slip and what is at stake, the most urgent, what was left lying. */
import { capitalised } from "./capitalised.ts";
import type { AnswerContext } from "./context.ts";
import { countIn } from "./count-in.ts";
import type { DigestInput } from "./digest.ts";
import type { DigestItem } from "./digest-items.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { sayNone } from "./none-of-those-looked-at.ts";
import { sayMostUrgent, stakeInAll } from "./stake-in-all.ts";

export function sayWhatSlipped(draft: Draft, input: DigestInput, items: readonly DigestItem[]): void {
  const slipping = items.filter(({ kind }) => kind !== "untouched");
  const [first] = slipping;
  const { context, findings, from = 0 } = input;
  const since = sinceWords(draft, input);
  if (first === undefined) {
    sayNone(draft, context, findings, { is: `slipped ${since}`, isUnknown: "What slipped is not known" });
  } else {
    const all = countIn(draft, context)(findings.looked, "accounts looked at");
    const about = { label: "accounts slipping", subject: orgOf(context) };
    const count = draft.fact(draft.figures.count(slipping.length, nouns.account), about);
    const are = slipping.length === 1 ? "is" : "are";
    draft.say(
      `${capitalised(since)}, {${count}} of ${all} looked at ${are} slipping${stakeInAll(draft, context, slipping)}.`,
    );
    // A later page was asked for by who has read that.
    if (from === 0) sayMostUrgent(draft, first);
  }
  sayUntouched(draft, input, items.length - slipping.length);
}

/** The digest that a person never saw is compared with what a week brings. */
function sinceWords(draft: Draft, { context, since }: DigestInput): string {
  if (since === null) return "within a week";
  const about = { label: "day of the digest before", subject: orgOf(context) };
  return `since {${draft.fact(draft.figures.date(since), about)}}`;
}

function sayUntouched(draft: Draft, { context }: DigestInput, untouched: number): void {
  if (untouched === 0) return;
  const count = countIn(draft, context)(untouched, "accounts nobody touched");
  const [are, them] = untouched === 1 ? ["is", "it"] : ["are", "them"];
  draft.say(`Of those listed before, ${count} ${are} still at risk, and nobody has touched ${them}.`);
}

function orgOf({ org, orgName }: AnswerContext) {
  return { type: "org", id: org, name: orgName } as const;
}
