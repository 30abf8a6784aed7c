/** What people did about an account -> sentences for a document that is finished, with facts that follow its own. */
import type { Day } from "../core/day.ts";
import type { Snooze } from "../core/digest/findings.ts";
import type { Settings } from "../core/settings.ts";
import type { Answer, Fact, Sentence } from "./answer.ts";
import type { Figure } from "./figures/figure.ts";
import { type Figures, figuresIn } from "./figures/figures.ts";
import { sentence } from "./sentence.ts";

/** `when` in words: "at 09:12". */
export type ActMark =
  | { readonly kind: "acknowledged"; readonly by: string; readonly when: string }
  | { readonly kind: "snoozed"; readonly snooze: Snooze; readonly by: string }
  | { readonly kind: "task"; readonly title: string; readonly owner: string | null; readonly dueOn: Day }
  | {
      readonly kind: "task_closed";
      readonly taskId: string;
      readonly status: "done" | "dropped";
      readonly title: string;
      readonly by: string;
      readonly when: string;
    };

export function wordsOf(facts: AddedFacts, accountId: string, marks: readonly ActMark[]): readonly Sentence[] {
  return marks.map((mark) => sentence(markWords(facts.about(accountId), mark)));
}

type AddFact = (label: string, make: (figures: Figures) => Figure) => string;

function markWords(fact: AddFact, mark: ActMark): string {
  switch (mark.kind) {
    case "acknowledged":
      return `Acknowledged by ${name(fact, "acknowledged by", mark.by)} ${fact("acknowledged", (show) => show.text(mark.when))}.`;
    case "snoozed":
      return `Snoozed by ${name(fact, "snoozed by", mark.by)} ${untilWords(fact, mark.snooze)}.`;
    case "task": {
      const owner = mark.owner === null ? "" : ` (${name(fact, "task of", mark.owner)})`;
      return `Task due ${fact("task due", (show) => show.date(mark.dueOn))}: ${name(fact, "task", mark.title)}${owner}.`;
    }
    case "task_closed": {
      const by = `${name(fact, "closed by", mark.by)} ${fact("closed", (show) => show.text(mark.when))}`;
      return `Task ${mark.status} by ${by}: ${name(fact, "task", mark.title)}.`;
    }
  }
}

function untilWords(fact: AddFact, { untilDay, untilMovedBp }: Snooze): string {
  const words = [
    ...(untilDay === null ? [] : [`until ${fact("snoozed until", (show) => show.date(untilDay))}`]),
    ...(untilMovedBp === null
      ? []
      : [`until its score has moved by ${fact("points it must move", (show) => show.score(untilMovedBp))} points`]),
  ];
  return words.join(" or ");
}

function name(fact: AddFact, label: string, text: string): string {
  return fact(label, (show) => show.name(text));
}

/** Facts that follow those of a finished document. */
export class AddedFacts {
  readonly added: Fact[] = [];
  readonly #answer: Answer;
  readonly #figures: Figures;

  constructor(answer: Answer, settings: Settings) {
    this.#answer = answer;
    this.#figures = figuresIn(settings);
  }

  /** @returns what adds a fact about the account, and gives its slot. */
  about(accountId: string): AddFact {
    const subject = this.#answer.facts.find(
      ({ subject: one }) => one.type === "account" && one.id === accountId,
    )?.subject;
    return (label, make) => {
      const id = `f${this.#answer.facts.length + this.added.length + 1}`;
      const about = { label, subject: subject ?? { type: "account", id: accountId, name: accountId } } as const;
      this.added.push({ id, polarity: "none", ...make(this.#figures), ...about });
      return `{${id}}`;
    };
  }
}
