/** Every word that periods are made of, in English, German, French and Spanish. */
import type { Unit } from "./calendar.ts";

/** Folded words -> what they stand for. */
function table<T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([value, words]) => words.split(" ").map((word): [string, T] => [word, value])));
}

export const unitWords: ReadonlyMap<string, Unit> = table<Unit>([
  ["day", "day days d tag tage tagen jour jours dia dias"],
  ["week", "week weeks wk wks woche wochen semaine semaines semana semanas"],
  ["month", "month months mo mos mth mths monat monate monaten monats mois mes meses"],
  ["quarter", "quarter quarters qtr qtrs quartal quartale quartals quartalen trimestre trimestres"],
  ["year", "year years yr yrs jahr jahre jahres jahren annee annees an ans ano anos"],
]);

export type Relative = "last" | "this";

/** Standing before its unit: "last quarter", "letztes Quartal". */
export const relativeBefore: ReadonlyMap<string, Relative> = table<Relative>([
  [
    "last",
    "last previous prev past prior preceding letzte letzten letzter letztes letztem vergangene vergangenen vergangenes " +
      "voriges vorigen vorige dernier derniere derniers dernieres ultimo ultima ultimos ultimas",
  ],
  [
    "this",
    "this current ongoing dieses diesen diese diesem dieser aktuelles aktuellen laufenden ce cet cette este esta",
  ],
]);

/** Standing after its unit: "trimestre dernier", "mes pasado". */
export const relativeAfter: ReadonlyMap<string, Relative> = table<Relative>([
  ["last", "dernier derniere precedent precedente passe passee pasado pasada anterior"],
  ["this", "actual en cours courant"],
]);

export const monthWords: ReadonlyMap<string, number> = table<number>([
  [1, "january jan januar janner janvier janv enero"],
  [2, "february feb februar fevrier fevr febrero"],
  [3, "march mar marz maerz mars marzo"],
  [4, "april apr avril avr abril"],
  [5, "may mai mayo"],
  [6, "june jun juni juin junio"],
  [7, "july jul juli juillet julio"],
  [8, "august aug aout agosto"],
  [9, "september sep sept septembre septiembre"],
  [10, "october oct oktober okt octobre octubre"],
  [11, "november nov novembre noviembre"],
  [12, "december dec dezember dez decembre diciembre"],
]);

export const ordinalWords: ReadonlyMap<string, number> = table<number>([
  [1, "first 1st erstes ersten premier 1er primer"],
  [2, "second 2nd zweites zweiten deuxieme 2e segundo"],
  [3, "third 3rd drittes dritten troisieme 3e tercer"],
  [4, "fourth 4th viertes vierten quatrieme 4e cuarto"],
]);

/** "year to date" and its short forms: from the first day of the unit until today. */
export const toDateWords: ReadonlyMap<string, Unit> = table<Unit>([
  ["year", "ytd"],
  ["quarter", "qtd"],
  ["month", "mtd"],
  ["week", "wtd"],
]);

/** Twelve complete months: "TTM NRR". */
export const trailingYearWords: ReadonlySet<string> = new Set(["ttm", "ltm"]);

/** "today" is no period: people say it of any question. */
export const yesterdayWords: ReadonlySet<string> = new Set(["yesterday", "gestern", "ayer"]);

export const fiscalWords: ReadonlySet<string> = new Set(["fiscal", "financial", "fy"]);
export const sinceWords: ReadonlySet<string> = new Set(["since", "seit", "depuis", "desde"]);
export const rangeOpeners: ReadonlySet<string> = new Set([
  "from",
  "between",
  "von",
  "zwischen",
  "du",
  "de",
  "entre",
  "del",
]);
export const rangeLinks: ReadonlySet<string> = new Set([
  "to",
  "until",
  "till",
  "through",
  "thru",
  "bis",
  "au",
  "hasta",
  "al",
]);
/** Link two ends only after an opener: "between March and May", but "Q2 and Q3" is two periods. */
export const openedRangeLinks: ReadonlySet<string> = new Set(["and", "und", "et", "a", "y"]);
/** Words that may stand inside a period without changing it: "the third quarter of 2025". */
export const periodGlue: ReadonlySet<string> = new Set([
  "the",
  "of",
  "in",
  "du",
  "de",
  "des",
  "del",
  "le",
  "la",
  "el",
  "les",
  "los",
  "las",
]);

/** A month's name that is a verb too, and what must stand before or after it to be the month. */
export const doubtfulMonths: ReadonlySet<string> = new Set(["may", "march", "mar", "mars"]);
export const monthIntroducers: ReadonlySet<string> = new Set([
  ...[
    "in",
    "for",
    "of",
    "since",
    "from",
    "until",
    "till",
    "to",
    "through",
    "and",
    "during",
    "between",
    "last",
    "this",
    "by",
    "about",
  ],
  ...["im", "seit", "bis", "en", "depuis", "de", "desde", "mes", "mois"],
]);

/** Small numbers as words: "last three months". */
export const numberWords: ReadonlyMap<string, number> = table<number>([
  [2, "two zwei deux dos couple"],
  [3, "three drei trois tres"],
  [4, "four vier quatre cuatro"],
  [5, "five funf cinq cinco"],
  [6, "six sechs seis"],
  [7, "seven sieben sept siete"],
  [8, "eight acht huit ocho"],
  [9, "nine neun neuf nueve"],
  [10, "ten zehn dix diez"],
  [12, "twelve zwolf douze doce"],
  [20, "twenty"],
  [30, "thirty"],
  [90, "ninety"],
]);

/** What opens a day to stand on: `dayOnly` words are ordinary ones unless a day or an end follows; `end` is the end of a period. */
export type StandpointOpener = "asOf" | "knownOn" | "dayOnly" | "end";
export const openersOfDays: readonly (readonly [StandpointOpener, string])[] = [
  [
    "asOf",
    "as of|as of the|as at|as per|stand|stand vom|stand am|zum stand|a fecha de|a fecha del|en date du|a la date du",
  ],
  [
    "knownOn",
    "as known on|as known at|as known by|as known in|as known as of|as known|known on|known as of|as it was known on|as it was known in|" +
      "as was known on|as we knew it on|as we knew it at|as we knew it by|as we knew it in|as we knew it|as we knew on|as we knew them on|" +
      "as reported on|wie bekannt am|wie bekannt|bekannt am|so wie bekannt am|tel que connu au|tel que connu le|connu au|connu le|" +
      "segun lo conocido el|segun lo conocido a|conocido el|conocido a",
  ],
  ["dayOnly", "per|zum|au|a|al"],
  [
    "end",
    "end of|the end of|at the end of|at end of|on the last day of|ende|ende des|zum ende des|am ende des|fin|fin de|fin du|a la fin de|a la fin du|" +
      "la fin de|la fin du|final de|a final de|finales de|a finales de|fines de|a fines de",
  ],
];

/** What spelling may be corrected to. Short words are never corrected, so they need not be here. */
export const periodWords: ReadonlySet<string> = new Set(
  [unitWords, relativeBefore, relativeAfter, monthWords, ordinalWords, toDateWords, numberWords]
    .flatMap((words) => [...words.keys()])
    .concat([
      ...fiscalWords,
      ...yesterdayWords,
      ...trailingYearWords,
      ...sinceWords,
      ...rangeOpeners,
      ...rangeLinks,
      ...openedRangeLinks,
      "date",
      "before",
      "half",
      ...openersOfDays.flatMap(([, phrases]) => phrases.split(/[| ]/)),
    ]),
);
