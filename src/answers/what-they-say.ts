/** Themes of what customers wrote -> a table of counts beside the score: evidence, never a cause, and never their words. */
import { isoDay } from "../core/day.ts";
import { textSources } from "../core/themes/customer-text.ts";
import { themes } from "../core/themes/theme.ts";
import type { Days, ThemeCount, ThemesRead } from "../core/themes/themes-of.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Fact, TableRow } from "./answer.ts";
import type { About, Draft, ReceiptRows } from "./draft.ts";
import type { Noun } from "./figures/nouns.ts";
import { factsOfRows } from "./rows.ts";
import { listLimit } from "./schema.ts";
import { sentence } from "./sentence.ts";

export interface WhatTheySay {
  readonly read: ThemesRead;
  readonly period: Days;
  /** Older texts that were not read, as there are too many. */
  readonly leftOut: number;
}

/** On a card among much else: what is said most. */
const atAGlance = 3;

const title = "What they write about";
// More columns, or wider ones, would break their titles within a word on a phone.
const columns = ["In the last ninety days", "Texts"];
const complaintNoun: Noun = { one: "complaint", other: "complaints" };

/** The most complained of; the others are one "why?" away. */
export function theySayAtAGlance(draft: Draft, account: AccountRef, said: WhatTheySay): void {
  themeTable(draft, accountSubject(account), said, atAGlance);
}

export function theySay(draft: Draft, account: AccountRef, said: WhatTheySay): void {
  const subject = accountSubject(account);
  const receipts = themeTable(draft, subject, said, listLimit);
  noteHowRead(draft, subject, said);
  for (const { label, receipt } of receipts.slice(0, atAGlance)) {
    draft.action("receipt", `Texts about ${label}`, receipt);
  }
}

interface OpenedTheme {
  readonly label: string;
  readonly receipt: string;
}

/** @returns the themes shown, each with the receipt of its texts. */
function themeTable(
  draft: Draft,
  subject: Fact["subject"],
  { read, period }: WhatTheySay,
  most: number,
): readonly OpenedTheme[] {
  const about = { subject, period: { from: isoDay(period.from), to: isoDay(period.to) } };
  const shown = read.themes.slice(0, most).map((theme) => {
    const { label } = themes[theme.theme];
    return { label, receipt: themeReceipt(draft, theme), theme };
  });
  const rows = shown.map(({ label, receipt, theme }) => themeRow(draft, { ...about, receipt }, label, theme));
  draft.section({ title, kind: "table", facts: factsOfRows(rows), columns, rows });
  return shown;
}

function themeRow(
  draft: Draft,
  about: Pick<About, "subject" | "period" | "receipt">,
  label: string,
  { before, texts, complaints, lastDay }: ThemeCount,
): TableRow {
  const { figures } = draft;
  const earlier = draft.fact(figures.bareCount(before), {
    label: `mentions of ${label}, ninety days before`,
    subject: about.subject,
  });
  const mentions = draft.fact(figures.bareCount(texts), {
    ...about,
    label: `mentions of ${label}`,
    previous: earlier,
  });
  const complained = draft.fact(figures.count(complaints, complaintNoun), {
    ...about,
    label: `complaints of ${label}`,
    polarity: "up_bad",
  });
  const last = draft.fact(figures.date(lastDay), { ...about, label: `last mention of ${label}` });
  const below = sentence(`{${complained}}, the last text on {${last}}, {${earlier}} in the ninety days before`);
  return { label, facts: [mentions], below };
}

function themeReceipt(draft: Draft, { read, complaints, praise, texts, firstDay, lastDay }: ThemeCount): string {
  return draft.receipt({
    formula: "texts of the last ninety days that speak of it, each counted once",
    inputs: {
      complaints,
      praise,
      "neither of the two": texts - complaints - praise,
      first: draft.figures.date(firstDay).display,
      last: draft.figures.date(lastDay).display,
    },
    rows: rowsOf(read),
    definition:
      "Tickets, survey comments, notes of touches and churn events are read for cues in English, German, French and Spanish, " +
      "together with a ticket's topic, a touch's sentiment, a survey's score and a churn's reason code. No model reads them.",
  });
}

/** One table goes by its name; of several each row says its own. */
function rowsOf(read: ThemeCount["read"]): ReceiptRows {
  const tables = textSources.filter((source) => read.some((text) => text.source === source));
  const ids = read.map(({ source, id }) => (tables.length === 1 ? id : `${source} ${id}`));
  return { table: tables.join(", "), ids };
}

function noteHowRead(draft: Draft, subject: Fact["subject"], { read, leftOut }: WhatTheySay): void {
  const count = (value: number, label: string) => `{${draft.fact(draft.figures.bareCount(value), { label, subject })}}`;
  if (read.unplaced > 0) {
    const unplaced = count(read.unplaced, "texts that fit no theme");
    const foreign =
      read.foreign === 0
        ? ""
        : `; ${count(read.foreign, "texts in a script that is not read")} of them in a script that is not read here`;
    draft.note("texts_unplaced", `${unplaced} of ${count(read.texts, "texts")} texts fit no theme${foreign}.`);
  }
  const more = read.themes.length - listLimit;
  if (more > 0) draft.note("themes_more", `${count(more, "more themes")} more themes are not listed.`);
  if (leftOut > 0) draft.note("texts_left_out", `${count(leftOut, "older texts left out")} older texts were not read.`);
  if (read.themes.length > 0)
    draft.note("texts_beside", "What they write stands beside the score; it is no part of it.");
}
