/** What a question takes for granted of an account, beside how it stands -> the words that deny or grant it within the sentence of its standing. */
import type { Attention } from "../core/health/attention.ts";
import type { Band, Score } from "../core/health/score.ts";
import { isUndefined } from "../core/undefined.ts";
import type { Granted } from "../questions/reading/granted.ts";

export interface Stands {
  readonly score: Score;
  readonly attention: Attention;
}

const named: Readonly<Record<Band | "at_risk", string>> = {
  red: "red",
  yellow: "yellow",
  green: "green",
  at_risk: "at risk",
};

/** What the question takes for granted, held against how it is. */
export interface Reply {
  /** Words that are part of the sentence. */
  readonly words: string;
  readonly isDenied: boolean;
}

const stillHere = "has not left";
const denied = (words: string): Reply => ({ words, isDenied: true });

/** Of an account that has not stopped paying. @returns null where there is nothing to say to it: its band, where it is right, is said anyhow. */
export function replyTo(granted: Granted | undefined, { score, attention }: Stands): Reply | null {
  if (granted === undefined || granted === score.band) return null;
  if (granted === "left") return denied(stillHere);
  if (granted === "at_risk" && attention.atRisk) return { words: named.at_risk, isDenied: false };
  return denied(isUndefined(score.score) ? `nothing says that it is ${named[granted]}` : `not ${named[granted]}`);
}

/** "is {f3}, not red"; "is {f3} and at risk"; "has not left and is {f3}"; "has no health score, and nothing says that it is red". */
export function withReply(stands: string, reply: Reply | null): string {
  if (reply === null) return stands;
  const { words, isDenied } = reply;
  if (words === stillHere) return `${words} and ${stands}`;
  if (words.startsWith("nothing")) return `${stands}, and ${words}`;
  if (isDenied) return `${stands}, ${words}`;
  return stands.startsWith("is ") ? `${stands} and ${words}` : `${stands} and is ${words}`;
}
