/** The accounts that led a change of NRR, named in one sentence with their parts and what happened to them. */
import { noGroup } from "../core/revenue/group-of.ts";
import { cutWords, groupLabel } from "./cut-words.ts";
import type { Draft } from "./draft.ts";
import { listed } from "./listed.ts";
import { movementCode, movementWords } from "./movement-words.ts";
import type { AccountLine, Groups, Heading } from "./nrr-parts.ts";

/** More names than this do not fit one spoken sentence; the table below has the rest. */
export const leadersNamed = 3;

export interface Lead {
  readonly headings: readonly Heading[];
  /** null when the answer is not told by any cut. */
  readonly groups: Groups | null;
  /** The change's: -1 fell, 1 rose, 0 neither. */
  readonly sign: -1 | 0 | 1;
}

export interface LeaderName extends Pick<AccountLine, "accountId" | "name"> {
  /** The fact of its name. */
  readonly fact: string;
}

/** @returns those named, in the order said; none when no account moved in the change's direction. */
export function sayLeaders(draft: Draft, { headings, groups, sign }: Lead): readonly LeaderName[] {
  const first = leadersOfChange(headings, sign);
  if (first === null) return [];
  const named = first.leaders.map((line) => ({ ...line, fact: nameOf(draft, line) }));
  const leading = named.map((line) => `{${line.fact}} ({${partOf(draft, line)}})`);
  const why = reasonInWords(draft, first.leaders, first.heading);
  const where = groups === null ? "" : whereInWords(draft, first.leaders, groups);
  draft.say(`${openings[first.heading.id]} ${listed(leading)}${why}${where}.`);
  return named;
}

export interface Leaders {
  readonly heading: Heading;
  readonly leaders: readonly AccountLine[];
}

/** Of the first heading that has any; null when no account moved in the change's direction. */
export function leadersOfChange(headings: readonly Heading[], sign: -1 | 0 | 1): Leaders | null {
  const led = headings.map((heading) => ({ heading, leaders: leadersOf(heading, sign) }));
  return led.find(({ leaders }) => leaders.length > 0) ?? null;
}

const openings = {
  happened: "Leading it this period:",
  did_not_repeat: "Nothing this period led it; what did not repeat from the period before did:",
} as const;

function leadersOf({ lines }: Heading, sign: -1 | 0 | 1): readonly AccountLine[] {
  return lines.filter(({ value }) => (sign < 0 ? value.num < 0n : value.num > 0n)).slice(0, leadersNamed);
}

function nameOf(draft: Draft, line: AccountLine): string {
  return draft.fact(draft.figures.name(line.name), { label: "account", subject: accountSubject(line) });
}

function partOf(draft: Draft, line: AccountLine): string {
  return draft.fact(draft.figures.points(line.value, line.tenths), {
    label: "part of the change of NRR",
    subject: accountSubject(line),
  });
}

/** Said once when it is the same for all of them. */
function reasonInWords(draft: Draft, leaders: readonly AccountLine[], { id }: Heading): string {
  const [words, ...different] = new Set(leaders.map(({ kind, reason }) => movementWords(kind, reason)));
  const [leader] = leaders;
  if (words === undefined || leader === undefined || different.length > 0) return "";
  const code = movementCode(leader.kind, leader.reason);
  const fact = draft.fact(draft.figures.reason(code, words), {
    label: "what happened",
    subject: accountSubject(leader),
  });
  return `, ${leaders.length > 1 ? "each of them " : ""}${id === "happened" ? "" : "then "}{${fact}}`;
}

/** ", all in EMEA", when they are. */
function whereInWords(draft: Draft, leaders: readonly AccountLine[], groups: Groups): string {
  const [group, ...different] = new Set(leaders.map((line) => line.group));
  if (!group || group === noGroup || different.length > 0 || leaders.length < 2 || isOnlyGroup(groups)) return "";
  const { shared, noun, subject: type } = cutWords[groups.cut];
  const name = groupLabel(groups.cut, group, groups.names);
  const label = noun.one;
  return `, ${shared} {${draft.fact(draft.figures.name(name), { label, subject: { type, id: group, name } })}}`;
}

/** Of a figure of one region they can be nowhere else. */
function isOnlyGroup({ now, before }: Groups): boolean {
  return new Set([...now.values(), ...before.values()]).size < 2;
}

export function accountSubject({ accountId, name }: Pick<AccountLine, "accountId" | "name">) {
  return { type: "account", id: accountId, name } as const;
}
