/** The accounts that led a change of NRR, named in one sentence with their parts and what happened to them. */
import { noGroup } from "../core/revenue/group-of.ts";
import type { Draft } from "./draft.ts";
import { listed } from "./listed.ts";
import { movementCode, movementWords } from "./movement-words.ts";
import type { AccountLine, Heading } from "./nrr-parts.ts";

/** More names than this do not fit one spoken sentence; the table below has the rest. */
export const leadersNamed = 3;

/** `sign` is the change's: -1 fell, 1 rose, 0 neither. */
export function sayLeaders(draft: Draft, headings: readonly Heading[], sign: -1 | 0 | 1): void {
  const first = leadersOfChange(headings, sign);
  if (first === null) return;
  const names = first.leaders.map((line) => leaderInWords(draft, line));
  const why = reasonInWords(draft, first.leaders, first.heading);
  draft.say(`${openings[first.heading.id]} ${listed(names)}${why}${whereInWords(draft, first.leaders)}.`);
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

function leaderInWords(draft: Draft, line: AccountLine): string {
  const subject = accountSubject(line);
  const name = draft.fact(draft.figures.name(line.name), { label: "account", subject });
  const part = draft.fact(draft.figures.points(line.value, line.tenths), {
    label: "part of the change of NRR",
    subject,
  });
  return `{${name}} ({${part}})`;
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
  return id === "happened" ? `, ${leaders.length > 1 ? "each of them " : ""}{${fact}}` : `, then {${fact}}`;
}

/** ", all in EMEA", when they are. */
function whereInWords(draft: Draft, leaders: readonly AccountLine[]): string {
  const [region, ...different] = new Set(leaders.map((line) => line.region));
  if (!region || region === noGroup || different.length > 0 || leaders.length < 2) return "";
  const subject = { type: "segment", id: region, name: region } as const;
  return `, all in {${draft.fact(draft.figures.name(region), { label: "region", subject })}}`;
}

export function accountSubject({ accountId, name }: Pick<AccountLine, "accountId" | "name">) {
  return { type: "account", id: accountId, name } as const;
}
