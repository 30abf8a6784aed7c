/** What a pressed acknowledge, snooze or task does, as the target of its action: written and read in one place. */
import { type Day, isoDay, parseDay } from "../core/day.ts";
import type { BasisPoints } from "../core/health/score.ts";

export type SnoozeTarget =
  /** How long? */
  | { readonly act: "ask"; readonly accountId: string }
  | { readonly act: "until"; readonly day: Day; readonly accountId: string }
  | { readonly act: "moved"; readonly byBp: BasisPoints; readonly accountId: string }
  | { readonly act: "lift"; readonly accountId: string };

export type TaskTarget =
  /** Proposes one. */
  | { readonly act: "propose"; readonly accountId: string }
  | ProposedTask
  | { readonly act: "show" | "whom" | "draft"; readonly taskId: string }
  | TaskChange;

export type TaskChange =
  | { readonly act: "done" | "reopen" | "drop"; readonly taskId: string }
  | { readonly act: "extend"; readonly days: number; readonly taskId: string }
  | { readonly act: "assign"; readonly email: string; readonly taskId: string }
  /** A line of its checklist, from 1: done, or not done after all. */
  | { readonly act: "check" | "uncheck"; readonly line: number; readonly taskId: string };

/** All of a task that is not told by its proposal, its id too: pressed twice it is made once. */
export interface ProposedTask {
  readonly act: "create";
  readonly taskId: string;
  readonly dueOn: Day;
  /** null = nobody's yet. */
  readonly ownerEmail: string | null;
  /** Of core/tasks. */
  readonly proposal: string;
  readonly accountId: string;
}

/** An id may hold any character: it stands last, and one that looks like an act has its own act in front. */
const looksLikeAct =
  /^(ask|until|moved|lift|propose|create|show|done|reopen|drop|whom|draft|extend|assign|check|uncheck):/;

export function snoozeTarget(target: SnoozeTarget): string {
  switch (target.act) {
    case "ask":
      return bare("ask", target.accountId);
    case "until":
      return `until:${isoDay(target.day)}:${target.accountId}`;
    case "moved":
      return `moved:${target.byBp}:${target.accountId}`;
    case "lift":
      return `lift:${target.accountId}`;
  }
}

export function taskTarget(target: TaskTarget): string {
  switch (target.act) {
    case "propose":
      return bare("propose", target.accountId);
    case "create": {
      const { taskId, dueOn, ownerEmail, proposal, accountId } = target;
      const parts = [taskId, isoDay(dueOn), ownerEmail ?? "", proposal].map(encodeURIComponent);
      return `create:${parts.join(":")}:${accountId}`;
    }
    case "extend":
      return `extend:${target.days}:${target.taskId}`;
    case "assign":
      return `assign:${encodeURIComponent(target.email)}:${target.taskId}`;
    case "check":
    case "uncheck":
      return `${target.act}:${target.line}:${target.taskId}`;
    default:
      return `${target.act}:${target.taskId}`;
  }
}

function bare(act: string, id: string): string {
  return looksLikeAct.test(id) ? `${act}:${id}` : id;
}

/** null for a target that no action of ours has. */
export function readSnoozeTarget(target: string): SnoozeTarget | null {
  const [act, rest] = actOf(target);
  switch (act) {
    case null:
      return { act: "ask", accountId: rest };
    case "ask":
    case "lift":
      return { act, accountId: rest };
    case "until": {
      const [iso, accountId] = firstOf(rest);
      const day = parseDay(iso);
      return day === undefined || accountId === null ? null : { act, day, accountId };
    }
    case "moved": {
      const [points, accountId] = firstOf(rest);
      const byBp = wholeNumber(points);
      return byBp === null || accountId === null ? null : { act, byBp, accountId };
    }
    default:
      return null;
  }
}

/** null for a target that no action of ours has. */
export function readTaskTarget(target: string): TaskTarget | null {
  const [act, rest] = actOf(target);
  switch (act) {
    case null:
      return { act: "propose", accountId: rest };
    case "propose":
      return { act, accountId: rest };
    case "show":
    case "done":
    case "reopen":
    case "drop":
    case "whom":
    case "draft":
      return { act, taskId: rest };
    case "create":
      return readProposed(rest);
    case "assign": {
      const [email, taskId] = firstOf(rest);
      const read = decoded(email);
      return read === null || taskId === null ? null : { act, email: read, taskId };
    }
    case "extend": {
      const numbered = readNumbered(rest);
      return numbered && { act, days: numbered.number, taskId: numbered.taskId };
    }
    case "check":
    case "uncheck": {
      const numbered = readNumbered(rest);
      return numbered && { act, line: numbered.number, taskId: numbered.taskId };
    }
    default:
      return null;
  }
}

function readProposed(rest: string): ProposedTask | null {
  const parts = /^([^:]+):([^:]+):([^:]*):([^:]+):(.*)$/s.exec(rest);
  if (!parts) return null;
  const [taskId, iso, email, proposal] = parts.slice(1, 5).map(decoded);
  const dueOn = parseDay(iso ?? "");
  if (taskId == null || email == null || proposal == null || dueOn === undefined) return null;
  return { act: "create", taskId, dueOn, ownerEmail: email === "" ? null : email, proposal, accountId: parts[5] ?? "" };
}

function actOf(target: string): [act: string | null, rest: string] {
  const act = looksLikeAct.exec(target)?.[1];
  return act === undefined ? [null, target] : [act, target.slice(act.length + 1)];
}

function firstOf(rest: string): [first: string, rest: string | null] {
  const colon = rest.indexOf(":");
  return colon < 0 ? [rest, null] : [rest.slice(0, colon), rest.slice(colon + 1)];
}

function readNumbered(rest: string): { readonly number: number; readonly taskId: string } | null {
  const [first, taskId] = firstOf(rest);
  const number = wholeNumber(first);
  return number === null || taskId === null ? null : { number, taskId };
}

function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
