/** A list that came out empty -> the sentence that says of how many accounts, and of how many of them it can be known. */
import type { AnswerContext } from "./context.ts";
import { countIn } from "./count-in.ts";
import type { Draft } from "./draft.ts";

export interface LookedAt {
  /** Paying accounts looked at. */
  readonly looked: number;
  /** Of them, those with too little data for a score. */
  readonly unscored: number;
}

/** As they stand in the sentence: `is` "is at risk", `isUnknown` "Who is at risk is not known yet". */
export interface NoneOf {
  readonly is: string;
  readonly isUnknown: string;
}

/** That none is, is only said of accounts that were scored: of the others it is not known. */
export function sayNone(draft: Draft, context: AnswerContext, { looked, unscored }: LookedAt, told: NoneOf): void {
  const count = countIn(draft, context);
  const number = count(looked, "accounts looked at");
  const all = `${number} ${looked === 1 ? "account" : "accounts"} looked at`;
  const scored = looked - unscored;
  if (looked === 0) draft.say(`No account of those asked about is paying, so ${number} were looked at.`);
  else if (scored === 0) draft.say(`${told.isUnknown}: of ${all}, none has enough data for a score.`);
  else if (unscored === 0) draft.say(`Of ${all}, none ${told.is}.`);
  else {
    const known = `${count(scored, "accounts with a score")} ${scored === 1 ? "has" : "have"}`;
    draft.say(`Of ${all}, ${known} a score; of those, none ${told.is}.`);
  }
}
