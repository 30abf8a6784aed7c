/** A playbook that opened for an account -> the task it makes: whose, by when, and what to write to the customer. */
import { type Day, plainDate } from "../day.ts";
import type { Account } from "../records.ts";
import type { Episode } from "./episode.ts";
import type { OwnerRole, Playbook } from "./playbook.ts";

export interface EpisodeTask {
  readonly id: string;
  readonly title: string;
  readonly checklist: readonly string[];
  readonly draft: string;
  readonly ownerEmail: string | null;
  readonly dueOn: Day;
}

/** Whom an e-mail belongs to, as far as a task is concerned. */
export interface Known {
  readonly name: string;
  /** A viewer may not: a task of theirs could not be closed by them. */
  readonly mayAct: boolean;
}

/** @param known by e-mail in lower case; left out = no member yet. */
export function taskOf(
  { id, openedOn }: Episode,
  { task, owners }: Playbook,
  account: Pick<Account, "name" | "ownerEmail" | "accountManagerEmail">,
  known: ReadonlyMap<string, Known>,
): EpisodeTask {
  const ownerEmail = taskOwner(owners, account, known);
  const owner = known.get(ownerEmail?.toLowerCase() ?? "")?.name ?? ownerEmail ?? "";
  return {
    id: taskIdOf(id),
    title: task.title,
    checklist: task.checklist,
    draft: filled(task.draft, { account: account.name, owner }).trimEnd(),
    ownerEmail,
    dueOn: workingDayFrom(openedOn + task.dueInDays),
  };
}

/** An episode makes one task. */
export function taskIdOf(episodeId: string): string {
  return `task:${episodeId}`;
}

/** The first of them who may act, then of those the account has besides; without any the first that is named at all. */
function taskOwner(
  owners: readonly OwnerRole[],
  { ownerEmail, accountManagerEmail }: Pick<Account, "ownerEmail" | "accountManagerEmail">,
  known: ReadonlyMap<string, Known>,
): string | null {
  const byRole: Readonly<Record<OwnerRole, string | null>> = { csm: ownerEmail, account_manager: accountManagerEmail };
  const emails = [...owners, ...anyOwner].flatMap((role) => byRole[role] ?? []);
  return emails.find((email) => known.get(email.toLowerCase())?.mayAct === true) ?? emails[0] ?? null;
}

const anyOwner: readonly OwnerRole[] = ["csm", "account_manager"];

/** A name that holds a slot's own text is not filled again. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}

const saturday = 6;

function workingDayFrom(day: Day): Day {
  const { dayOfWeek } = plainDate(day);
  return dayOfWeek < saturday ? day : day + (8 - dayOfWeek);
}
