/** Themes of what an account, an owner's, a segment's or all customers wrote -> "what do customers complain about?", answered in counts. */
import { isoDay } from "../core/day.ts";
import { themes } from "../core/themes/theme.ts";
import type { ThemeCount, ThemesRead } from "../core/themes/themes-of.ts";
import type { Answer, Fact } from "./answer.ts";
import { ask } from "./ask.ts";
import type { AnswerContext } from "./context.ts";
import { Draft } from "./draft.ts";
import type { Figure } from "./figures/figure.ts";
import type { Noun } from "./figures/nouns.ts";
import { readAs } from "./read-as.ts";
import { listLimit } from "./schema.ts";
import { complaintNoun, daysAskedAbout, lastNinetyDays, type ThemesTold, themeTable } from "./theme-table.ts";
import { noteHowRead } from "./themes-read-note.ts";

export interface ListThemesInput {
  readonly context: AnswerContext;
  readonly said: ThemesTold;
  /** The account or the owner asked about; null = everybody. */
  readonly whose: { readonly type: "account" | "person"; readonly id: string; readonly name: string } | null;
  /** The segments asked about, in words; null = every one. */
  readonly segment: string | null;
  /** Whether its days were named; else they are the last ninety. */
  readonly daysNamed: boolean;
}

const textNoun: Noun = { one: "text", other: "texts" };
const opened = 3;

export function answerListThemes(input: ListThemesInput): Answer {
  const { context, said, whose, segment, daysNamed } = input;
  const draft = new Draft(context);
  const subject = subjectOf(input);
  sayMost(draft, input, subject);
  const words = daysNamed ? daysAskedAbout : lastNinetyDays;
  const ofSeveral = whose?.type !== "account";
  const table = { ...words, title: "What they write about", subject, most: listLimit, ofSeveral };
  const shown = themeTable(draft, said, table);
  noteHowRead(draft, subject, said);
  draft.note(
    "how_texts_are_read",
    "Texts are tickets, survey comments, notes of touches and comments of churn events.",
  );
  for (const { label, receipt } of shown.slice(0, opened)) draft.action("receipt", `Texts about ${label}`, receipt);
  if (whose?.type === "account") draft.action("correct", "Show its health", ask.accountHealth(whose.name));
  draft.action("share", "Share", context.id);
  const days = draft.figures.rangeText(said.period);
  return draft.answer(readAs(["What customers write about", whose?.name ?? null, segment, days], context.defaults));
}

function subjectOf({ context, whose }: ListThemesInput): Fact["subject"] {
  return whose ?? { type: "org", id: context.org, name: context.orgName };
}

function sayMost(draft: Draft, input: ListThemesInput, subject: Fact["subject"]): void {
  const { read, period } = input.said;
  const range = { from: isoDay(period.from), to: isoDay(period.to) };
  const fact = (figure: Figure, label: string) => `{${draft.fact(figure, { label, subject, period: range })}}`;
  const days = () => fact(draft.figures.text(draft.figures.rangeText(period)), "days");
  const texts = () => fact(draft.figures.count(read.texts, textNoun), "texts");
  const who = whoIn(draft, input, subject);
  const [most] = read.themes;
  if (read.texts === 0) draft.say(`Nothing that ${who} wrote over ${days()} is stored.`);
  else if (most === undefined) draft.say(`${texts()} from ${who} over ${days()} ${verb(read.texts, "fit")} no theme.`);
  else if (most.complaints === 0) {
    const { about } = mostOften(read, ({ texts: count }) => count);
    const which = read.texts === 1 ? "it is" : "they are most often";
    draft.say(`No complaint stands in ${texts()} from ${who} over ${days()}; ${which} ${about}.`);
  } else {
    const { about, alike } = mostOften(read, (theme) => theme.complaints);
    const complaints = fact(draft.figures.count(most.complaints, complaintNoun), "complaints about it");
    const each = alike === 1 ? "" : " each";
    draft.say(
      `Complaints from ${who} over ${days()} are most often ${about}: ${complaints}${each}, in ${texts()} read.`,
    );
  }
}

/** More would be a list in a sentence; the table has them. */
const mostNamed = 3;

/** "about slowness and, just as often, about errors": nothing is said to lead that others equal. */
function mostOften(read: ThemesRead, count: (theme: ThemeCount) => number) {
  const most = Math.max(...read.themes.map(count));
  const alike = read.themes.filter((one) => count(one) === most);
  const names = alike.slice(0, mostNamed).map(({ theme }) => `about ${themes[theme].label}`);
  const others = alike.length > mostNamed ? ["about others"] : [];
  return { about: [...names, ...others].join(" and, just as often, "), alike: alike.length };
}

function verb(count: number, plural: string): string {
  return count === 1 ? `${plural}s` : plural;
}

/** As it stands after "from". */
function whoIn(draft: Draft, { whose, segment }: ListThemesInput, subject: Fact["subject"]): string {
  const named = (name: string, label: string) => `{${draft.fact(draft.figures.name(name), { label, subject })}}`;
  if (whose?.type === "account") return named(whose.name, "account");
  const of = whose === null ? "" : ` of ${named(whose.name, "owner")}`;
  return `customers${of}${segment === null ? "" : ` in ${named(segment, "segment")}`}`;
}
