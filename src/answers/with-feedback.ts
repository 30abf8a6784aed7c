/** An answer -> the same with the pair of buttons that say whether it helped, where it shows a figure that could be wrong. */
import type { Intent } from "../questions/question.ts";
import type { Action, Answer, Fact } from "./answer.ts";

const figures: ReadonlySet<Fact["kind"]> = new Set(["money", "rate", "points", "count", "days", "score"]);

/** They count what was written down, and work nothing out. */
const nothingWorkedOut: ReadonlySet<Intent> = new Set<Intent>(["list_tasks", "model_seen"]);

export function withFeedback(answer: Answer): Answer {
  if (nothingWorkedOut.has(answer.intent)) return answer;
  if (!answer.facts.some(({ kind, value }) => figures.has(kind) && value !== null)) return answer;
  return { ...answer, actions: [...answer.actions, ...pair(answer)] };
}

function pair({ actions }: Answer): readonly Action[] {
  const next = actions.length + 1;
  return [
    { id: `a${next}`, kind: "helpful", label: "Helpful", target: "" },
    { id: `a${next + 1}`, kind: "wrong_number", label: "Wrong number", target: "" },
  ];
}
