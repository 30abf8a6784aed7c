/** Texts of a period and of the one before it -> each theme's counts, most complained of first. */
import type { Day } from "../day.ts";
import type { CustomerText, TextSource } from "./customer-text.ts";
import { type ReadText, readText } from "./read-text.ts";
import { isForeign } from "./script.ts";
import { type ThemeId, themeIds } from "./theme.ts";

export interface Days {
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
}

export interface ThemeCount {
  readonly theme: ThemeId;
  /** Texts of the period that speak of it; one that says it twice counts once. */
  readonly texts: number;
  readonly complaints: number;
  readonly praise: number;
  /** Texts of the period before. */
  readonly before: number;
  readonly sources: ReadonlySet<TextSource>;
  readonly accounts: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Of the period, newest first. */
  readonly read: readonly CustomerText[];
}

export interface ThemesRead {
  /** Only themes of the period. */
  readonly themes: readonly ThemeCount[];
  /** Texts of the period. */
  readonly texts: number;
  /** Of them those that fit no theme. */
  readonly unplaced: number;
  /** And of those the ones in another script than that of the languages that are read. */
  readonly foreign: number;
}

/** `before` lies wholly before `period`; texts of neither are left out. */
export function themesOf(texts: readonly CustomerText[], period: Days, before: Days): ThemesRead {
  const within = ({ from, to }: Days) => texts.filter(({ day }) => from <= day && day <= to).map(readText);
  const now = within(period);
  const earlier = within(before);
  const counts = themeIds.flatMap((theme) => countOf(theme, now, earlier) ?? []);
  const unplaced = now.filter(({ themes }) => themes.size === 0);
  return {
    // The sort is stable: equal counts keep the order of the themes.
    themes: counts.toSorted((a, b) => b.complaints - a.complaints || b.texts - a.texts),
    texts: now.length,
    unplaced: unplaced.length,
    foreign: unplaced.filter(({ from }) => isForeign(from.text)).length,
  };
}

function countOf(theme: ThemeId, now: readonly ReadText[], earlier: readonly ReadText[]): ThemeCount | null {
  const speaks = ({ themes }: ReadText) => themes.has(theme);
  const said = now.filter(speaks);
  const read = said.map(({ from }) => from).toSorted((a, b) => b.day - a.day);
  const [newest, oldest] = [read[0], read.at(-1)];
  if (newest === undefined || oldest === undefined) return null;
  const toned = (tone: string) => said.filter(({ themes }) => themes.get(theme) === tone).length;
  return {
    theme,
    texts: said.length,
    complaints: toned("negative"),
    praise: toned("positive"),
    before: earlier.filter(speaks).length,
    sources: new Set(read.map(({ source }) => source)),
    accounts: new Set(read.map(({ accountId }) => accountId)).size,
    firstDay: oldest.day,
    lastDay: newest.day,
    read,
  };
}
