/** Themes of texts -> rows of counts, each opening to the texts it was counted from. */
import { isoDay } from "../core/day.ts";
import { textSources } from "../core/themes/customer-text.ts";
import { themes } from "../core/themes/theme.ts";
import type { Days, ThemeCount, ThemesRead } from "../core/themes/themes-of.ts";
import type { Fact, TableRow } from "./answer.ts";
import type { About, Draft, ReceiptRows } from "./draft.ts";
import { type Noun, nouns } from "./figures/nouns.ts";
import { factsOfRows } from "./rows.ts";
import { sentence } from "./sentence.ts";

export interface ThemesTold {
  readonly read: ThemesRead;
  readonly period: Days;
  /** Older texts that were not read, as there are too many. */
  readonly leftOut: number;
}

/** What the days that were read are called in a table of them. */
export interface SpanWords {
  /** Over the themes; more columns, or wider ones, would break their titles within a word on a phone. */
  readonly column: string;
  readonly before: string;
  readonly texts: string;
}

export const lastNinetyDays: SpanWords = {
  column: "In the last ninety days",
  before: "in the ninety days before",
  texts: "texts of the last ninety days",
};

export const daysAskedAbout: SpanWords = {
  column: "Over these days",
  before: "in as many days before",
  texts: "texts of the days asked about",
};

interface ThemeTable extends SpanWords {
  readonly title: string;
  readonly subject: Fact["subject"];
  readonly most: number;
  /** Of several accounts: each row says of how many. */
  readonly ofSeveral?: boolean;
}

export interface OpenedTheme {
  readonly label: string;
  readonly receipt: string;
}

/** A column title keeps the words short; `below` has the rest. */
const counted = "Texts";
export const complaintNoun: Noun = { one: "complaint", other: "complaints" };

/** @returns the themes shown, each with the receipt of its texts. */
export function themeTable(draft: Draft, { read, period }: ThemesTold, table: ThemeTable): readonly OpenedTheme[] {
  const about = { subject: table.subject, period: { from: isoDay(period.from), to: isoDay(period.to) } };
  const shown = read.themes.slice(0, table.most).map((theme) => {
    const { label } = themes[theme.theme];
    return { label, receipt: themeReceipt(draft, theme, table), theme };
  });
  const rows = shown.map(({ receipt, theme }) => themeRow(draft, { ...about, receipt }, theme, table));
  const columns = [table.column, counted];
  draft.section({ title: table.title, kind: "table", facts: factsOfRows(rows), columns, rows });
  return shown;
}

type AboutTexts = Pick<About, "subject" | "period" | "receipt">;

function themeRow(draft: Draft, about: AboutTexts, theme: ThemeCount, table: ThemeTable): TableRow {
  const { figures } = draft;
  const { label } = themes[theme.theme];
  const earlier = draft.fact(figures.bareCount(theme.before), {
    label: `mentions of ${label}, ${table.before}`,
    subject: about.subject,
  });
  const mentions = draft.fact(figures.bareCount(theme.texts), {
    ...about,
    label: `mentions of ${label}`,
    previous: earlier,
  });
  const complained = draft.fact(figures.count(theme.complaints, complaintNoun), {
    ...about,
    label: `complaints of ${label}`,
    polarity: "up_bad",
  });
  const by = table.ofSeveral ? `from {${accountsFact(draft, about, theme)}}, ` : "";
  const last = draft.fact(figures.date(theme.lastDay), { ...about, label: `last mention of ${label}` });
  const below = sentence(`${by}{${complained}}, the last text on {${last}}, {${earlier}} ${table.before}`);
  return { label, facts: [mentions], below };
}

function accountsFact(draft: Draft, about: AboutTexts, { theme, accounts }: ThemeCount): string {
  const label = `accounts that speak of ${themes[theme].label}`;
  return draft.fact(draft.figures.count(accounts, nouns.account), { ...about, label });
}

export function themeReceipt(draft: Draft, theme: ThemeCount, words: Pick<SpanWords, "texts">): string {
  const { read, complaints, praise, texts, firstDay, lastDay } = theme;
  return draft.receipt({
    formula: `${words.texts} that speak of it, each counted once`,
    inputs: {
      complaints,
      praise,
      "neither of the two": texts - complaints - praise,
      first: draft.figures.date(firstDay).display,
      last: draft.figures.date(lastDay).display,
    },
    rows: rowsOf(read),
    definition: howTextsAreRead,
  });
}

export const howTextsAreRead =
  "Tickets, survey comments, notes of touches and churn events are read for cues in English, German, French and Spanish, " +
  "together with a ticket's topic, a touch's sentiment, a survey's score and a churn's reason code. No model reads them.";

/** One table goes by its name; of several each row says its own. */
export function rowsOf(read: ThemeCount["read"]): ReceiptRows {
  const tables = textSources.filter((source) => read.some((text) => text.source === source));
  const ids = read.map(({ source, id }) => (tables.length === 1 ? id : `${source} ${id}`));
  return { table: tables.join(", "), ids };
}
