/** An answer -> whether it is for its asker's eyes alone: never posted where others read along, never shared, opened by nobody else. */
import type { Answer } from "../answers/answer.ts";

export function readAlone({ intent }: Pick<Answer, "intent">): boolean {
  return intent === "model_seen";
}
