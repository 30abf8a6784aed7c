/** Tasks whose deadline has passed -> one list for a manager: whose each is, since when, what it is worth. */
import type { Day } from "../core/day.ts";
import type { Minor } from "../core/money.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import { taskTarget } from "./act-targets.ts";
import type { Answer, TableRow } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { readAs } from "./read-as.ts";
import { factsOfRows } from "./rows.ts";
import { listLimit } from "./schema.ts";
import { sentence } from "./sentence.ts";

export interface OverdueTask {
  readonly id: string;
  readonly account: AccountRef;
  readonly title: string;
  /** null = nobody's. */
  readonly ownerName: string | null;
  readonly dueOn: Day;
  /** In the reporting currency. */
  readonly mrrCents: Minor;
}

/** @param tasks at least one, the most urgent first. */
export function answerEscalation(context: AnswerContext, tasks: readonly OverdueTask[]): Answer {
  const draft = new Draft(context);
  const subject = { type: "org", id: context.org, name: context.orgName } as const;
  const count = draft.fact(draft.figures.count(tasks.length, nouns.task), { label: "overdue tasks", subject });
  draft.say(`{${count}} ${tasks.length === 1 ? "is past its" : "are past their"} deadline and not done.`);
  const rows = tasks.slice(0, listLimit).map((task) => rowOf(draft, task));
  const columns = ["Task", "Account", "MRR", "Due", "Owner"];
  draft.section({ title: "Overdue, for a manager to decide", kind: "table", facts: factsOfRows(rows), columns, rows });
  if (tasks.length > rows.length) {
    const more = draft.fact(draft.figures.count(tasks.length - rows.length, nouns.task), {
      label: "further tasks",
      subject,
    });
    draft.section({ title: "Besides", kind: "text", facts: [more], sentences: [sentence(`and {${more}} more`)] });
  }
  return draft.answer(readAs(["Overdue tasks"], context.defaults));
}

function rowOf(draft: Draft, { id: taskId, account, title, ownerName, dueOn, mrrCents }: OverdueTask): TableRow {
  const { figures } = draft;
  const about = (label: string) => ({ label, subject: accountSubject(account) });
  return {
    label: figures.name(title).display,
    facts: [
      draft.fact(figures.name(account.name), about("account")),
      draft.fact(figures.money(mrrCents), about("MRR")),
      draft.fact(figures.date(dueOn), about("due")),
      draft.fact(ownerName === null ? figures.text("nobody") : figures.name(ownerName), about("owner")),
    ],
    actions: [
      draft.action("task", "Show", taskTarget({ act: "show", taskId })),
      draft.action("task", "Hand it over", taskTarget({ act: "whom", taskId })),
    ],
  };
}
