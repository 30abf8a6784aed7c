/** A posted document and what people did about its accounts since -> the same document, saying so beside each account. */
import type { Settings } from "../core/settings.ts";
import { type ActMark, AddedFacts, wordsOf } from "./act-mark-words.ts";
import { readTaskTarget, snoozeTarget } from "./act-targets.ts";
import { accountOf, accountOfRow, onlyAccountOf } from "./acted-on.ts";
import type { Action, Answer, Section, Sentence, TableRow } from "./answer.ts";
import { factsOfRows } from "./rows.ts";
import { sentence } from "./sentence.ts";
import { sharedAs } from "./shared-as.ts";

/** By account id. */
export type ActMarks = ReadonlyMap<string, readonly ActMark[]>;

export interface Marking {
  /** Of the marked document: an answer once given is never rewritten. */
  readonly id: string;
  readonly marks: ActMarks;
  readonly settings: Settings;
}

/** Figures stay as they were posted: only what was done is new, and what it leaves nothing to do for is no longer offered. */
export function withActMarks(answer: Answer, { id, marks, settings }: Marking): Answer {
  const facts = new AddedFacts(answer, settings);
  const only = onlyAccountOf(answer);
  const said = only === null ? [] : wordsOf(facts, only, marks.get(only) ?? []);
  const actions = answer.actions.flatMap((action) => actionAfter(action, marks)).map(sharedAs(answer.id, id));
  const offered = new Set(actions.map((action) => action.id));
  const sections = answer.sections.map((section) =>
    section.rows === undefined ? section : markedTable(section, section.rows.map(markedRow)),
  );
  return {
    ...answer,
    id,
    sections: said.length === 0 ? sections : [doneSection(said), ...sections],
    actions,
    facts: [...answer.facts, ...facts.added],
  };

  function markedRow(row: TableRow): TableRow {
    const accountId = accountOfRow(answer, row);
    const done = accountId === null ? [] : wordsOf(facts, accountId, marks.get(accountId) ?? []);
    return withWords(
      row.actions === undefined ? row : { ...row, actions: row.actions.filter((one) => offered.has(one)) },
      done,
    );
  }
}

function withWords(row: TableRow, said: readonly Sentence[]): TableRow {
  if (said.length === 0) return row;
  const texts = [row.below?.text ?? "", ...said.map(({ text }) => text)].filter((text) => text !== "");
  return { ...row, below: sentence(texts.join(" ")) };
}

function markedTable(section: Section, rows: readonly TableRow[]): Section {
  const shown = factsOfRows(rows);
  return { ...section, rows, facts: [...shown, ...section.facts.filter((id) => !shown.includes(id))] };
}

function doneSection(sentences: readonly Sentence[]): Section {
  return { title: "What was done", kind: "text", facts: sentences.flatMap(({ facts }) => facts), sentences };
}

/** Gone when it would do what is done; a snooze can be lifted instead. */
function actionAfter(action: Action, marks: ActMarks): readonly Action[] {
  const accountId = accountOf(action);
  const about = accountId === null ? [] : (marks.get(accountId) ?? []);
  if (action.kind === "ack" && about.some(({ kind }) => kind === "acknowledged")) return [];
  if (accountId !== null && action.kind === "snooze" && about.some(({ kind }) => kind === "snoozed")) {
    return [{ ...action, label: "Lift the snooze", target: snoozeTarget({ act: "lift", accountId }) }];
  }
  return action.kind === "task" && isOfClosedTask(action, marks) ? [] : [action];
}

function isOfClosedTask({ target }: Action, marks: ActMarks): boolean {
  const task = readTaskTarget(target);
  if (task === null || task.act === "propose" || task.act === "create") return false;
  return [...marks.values()].flat().some((mark) => mark.kind === "task_closed" && mark.taskId === task.taskId);
}
