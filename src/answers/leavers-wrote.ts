/** What the accounts that left wrote -> one line of evidence beside a change: texts by theme, over which days, and no cause. */
import { isoDay } from "../core/day.ts";
import type { CustomerText } from "../core/themes/customer-text.ts";
import { themes } from "../core/themes/theme.ts";
import type { ThemeCount } from "../core/themes/themes-of.ts";
import { noteEvidence } from "./account-evidence.ts";
import type { Fact } from "./answer.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { listed } from "./listed.ts";
import { factsOfRows } from "./rows.ts";
import { sentence } from "./sentence.ts";
import { howTextsAreRead, rowsOf, type ThemesTold, themeReceipt } from "./theme-table.ts";

/** `leftOut` of the texts are not among `texts`. */
export interface LeaversWrote extends ThemesTold {
  /** Newest first. */
  readonly texts: readonly CustomerText[];
}

/** What is said most; the receipt has the others. */
const themesNamed = 3;

const title = "What those who left wrote";
const ofLeavers = "texts of accounts that left";

/** Nothing where they wrote nothing that is about a theme. */
export function leaversWrote(draft: Draft, subject: Fact["subject"], wrote: LeaversWrote | null | undefined): void {
  if (!wrote || wrote.read.themes.length === 0) return;
  const { figures } = draft;
  const { period, texts } = wrote;
  const about = { subject, period: { from: isoDay(period.from), to: isoDay(period.to) } };
  const receipt = textsReceipt(draft, wrote);
  const count = draft.fact(figures.bareCount(texts.length), { ...about, label: ofLeavers, receipt });
  const accounts = draft.fact(figures.count(new Set(texts.map(({ accountId }) => accountId)).size, nouns.account), {
    ...about,
    label: "accounts that left and wrote",
    receipt,
  });
  const days = draft.fact(figures.text(figures.rangeText(period)), { ...about, label: "days of these texts" });
  const named = wrote.read.themes.slice(0, themesNamed).map((theme) => themeNamed(draft, about, theme));
  const below = sentence(`By {${accounts}} over {${days}}: ${listed(named)}`);
  const rows = [{ label: "Their texts", facts: [count], below }];
  draft.section({ title, kind: "table", facts: factsOfRows(rows), columns: ["Themes", "Texts"], rows });
  noteEvidence(draft);
}

function themeNamed(draft: Draft, about: Pick<Fact, "subject" | "period">, theme: ThemeCount): string {
  const { label } = themes[theme.theme];
  const receipt = themeReceipt(draft, theme, { texts: ofLeavers });
  const fact = draft.fact(draft.figures.bareCount(theme.texts), { ...about, label: `${ofLeavers}, ${label}`, receipt });
  return `{${fact}} about ${label}`;
}

function textsReceipt(draft: Draft, { read, texts }: LeaversWrote): string {
  const byTheme = read.themes.map(({ theme, texts: count }) => [themes[theme].label, count] as const);
  return draft.receipt({
    formula: `${ofLeavers}, each counted once; one that speaks of two themes stands under both`,
    inputs: { ...Object.fromEntries(byTheme), "fit no theme": read.unplaced },
    rows: rowsOf(texts),
    definition: howTextsAreRead,
  });
}
