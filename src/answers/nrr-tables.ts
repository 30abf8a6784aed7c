/** Headings of an NRR change -> tables of account lines and of kinds, whose parts add up to the heading and the change. */
import { zero } from "../core/fraction.ts";
import type { TableRow } from "./answer.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { movementCode, movementShort, reasonTitles } from "./movement-words.ts";
import { accountSubject } from "./nrr-leaders.ts";
import type { AccountLine, Heading, HeadingId, OtherAccounts } from "./nrr-parts.ts";
import type { NrrPart } from "./nrr-shares.ts";

export const headingTitles: Readonly<Record<HeadingId, string>> = {
  happened: "Happened this period",
  did_not_repeat: "Did not repeat from the period before",
};

const kindTitles: Readonly<Record<string, string>> = {
  expansion: "Expansion",
  contraction: "Contraction",
  ...reasonTitles,
};

const nrrSubject = { type: "metric", id: "nrr", name: "NRR" } as const;

/** `of` is the fact of the heading's own part. */
export function headingTable(draft: Draft, heading: Heading, of: string): void {
  const rows = heading.lines.map((line) => accountRow(draft, line));
  if (heading.others !== null) rows.push(othersRow(draft, heading.others));
  if (rows.length === 0) return;
  draft.addUp(
    of,
    rows.map(({ facts: [part = ""] }) => part),
  );
  draft.section({
    title: headingTitles[heading.id],
    kind: "table",
    facts: rows.flatMap(({ facts }) => facts),
    columns: ["Account", "Part of the change", "MRR", "What happened"],
    rows,
  });
}

function accountRow(draft: Draft, line: AccountLine): TableRow {
  const subject = accountSubject(line);
  const name = draft.figures.name(line.name);
  return {
    label: name.display,
    facts: [
      draft.fact(draft.figures.points(line.value, line.tenths), { label: "part of the change of NRR", subject }),
      draft.fact(draft.figures.moneyMoved(line.mrrDelta), { label: "MRR moved", subject, polarity: "up_good" }),
      draft.fact(draft.figures.reason(movementCode(line.kind, line.reason), movementShort(line.kind, line.reason)), {
        label: "what happened",
        subject,
      }),
    ],
  };
}

function othersRow(draft: Draft, others: OtherAccounts): TableRow {
  const about = (label: string) => ({ label, subject: nrrSubject });
  return {
    label: "All others",
    facts: [
      draft.fact(draft.figures.points(others.value, others.tenths), about("part of the change of NRR, all others")),
      draft.fact(draft.figures.moneyMoved(others.mrrDelta), about("MRR moved, all others")),
      draft.fact(draft.figures.count(others.accounts, nouns.account), about("all others")),
    ],
  };
}

/** The same change by kind and end reason; `of` is the fact of the whole change. */
export function kindTable(draft: Draft, headings: readonly Heading[], of: string): void {
  const keys = Object.keys(kindTitles).filter((key) => headings.some(({ kinds }) => kinds.has(key)));
  if (keys.length === 0) return;
  const rows = keys.map((key) => ({
    label: kindTitles[key] ?? key,
    facts: headings.map((heading) => kindFact(draft, kindTitles[key] ?? key, heading, heading.kinds.get(key))),
  }));
  const facts = rows.flatMap(({ facts: cells }) => cells);
  draft.addUp(of, facts);
  draft.section({
    title: "By kind",
    kind: "table",
    facts,
    columns: ["Kind", ...headings.map(({ id }) => headingTitles[id])],
    rows,
  });
}

function kindFact(draft: Draft, title: string, { id }: Heading, part: NrrPart | undefined): string {
  const { value, tenths } = part ?? { value: zero, tenths: 0n };
  return draft.fact(draft.figures.points(value, tenths), {
    label: `${title}: ${headingTitles[id]}`,
    subject: nrrSubject,
  });
}
