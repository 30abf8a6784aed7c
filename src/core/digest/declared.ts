/** A row of settings.csv, digest.NAME = "slack T0123/C0456 at 08:30 for enterprise" -> the place and the wish, or what is wrong with it. */
import { readWish } from "./wish/read-wish.ts";
import type { DigestWish } from "./wish/wish.ts";

const keyPrefix = "digest.";
const namePattern = /^[a-z0-9][a-z0-9_-]{0,39}$/i;

export interface DeclaredPlace {
  readonly platform: "slack" | "teams";
  /** Slack's team, Teams' tenant. */
  readonly workspaceId: string;
  readonly kind: "channel" | "person";
  readonly id: string;
}

export type Declared =
  | { readonly kind: "declared"; readonly place: DeclaredPlace; readonly wish: DigestWish }
  | { readonly kind: "unreadable"; readonly word: string; readonly problem: string };

export const declaredExample = "slack T0123ABCD/C0456EFGH at 08:30 Europe/Berlin on weekdays for enterprise";

/** NAME of the key digest.NAME; null for any other key, "" for a name that none can have. */
export function declaredName(key: string): string | null {
  if (!key.startsWith(keyPrefix)) return null;
  const name = key.slice(keyPrefix.length);
  return namePattern.test(name) ? name : "";
}

const valuePattern = /^\s*(\S+)\s+([^\s/]+)\/(\S+)(?:\s+([\s\S]*))?$/;
/** A person of Slack, of Teams (an Entra object id); whatever else is a channel. */
const people: Readonly<Record<DeclaredPlace["platform"], RegExp>> = {
  slack: /^[UW][A-Z0-9]+$/,
  teams: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
};

const noPlatform = "is neither slack nor teams, with which a place begins";
const noPlace = "is not followed by a workspace, a slash and a channel or person of it";

/** The words behind the place are those that are typed behind `/health digest`. */
export function readDeclared(value: string): Declared {
  const [, named = "", workspaceId, id, words = ""] = valuePattern.exec(value) ?? [];
  const platform = named.toLowerCase();
  if (workspaceId === undefined || id === undefined || !isPlatform(platform)) {
    const word = value.trim().split(/\s/, 1)[0] ?? "";
    return { kind: "unreadable", word, problem: isPlatform(word.toLowerCase()) ? noPlace : noPlatform };
  }
  const read = readWish(words);
  if (read.kind === "unreadable") return read;
  const relative = read.wish.place ?? (read.wish.whose === "mine" ? "mine" : undefined);
  if (relative !== undefined) return { kind: "unreadable", word: relative, problem: "is for whoever types it in chat" };
  const kind = people[platform].test(id) ? "person" : "channel";
  return { kind: "declared", place: { platform, workspaceId, kind, id }, wish: read.wish };
}

function isPlatform(word: string): word is DeclaredPlace["platform"] {
  return word === "slack" || word === "teams";
}
