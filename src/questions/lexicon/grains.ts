/** Every way of asking for a figure month by month or quarter by quarter. */
import type { Grain } from "../question.ts";
import type { Entry } from "./senses.ts";

/** These ask for a course of time by themselves. */
const asking: Readonly<Record<Grain, string>> = {
  month:
    "month by month|month over month|month on month|month to month|mom|by month|by the month|per month|each month|every month|across months|" +
    "which month|what month|in which month|best month|worst month|" +
    "nach monat|nach monaten|pro monat|je monat|monat fur monat|par mois|mois par mois|chaque mois|por mes|mes a mes|cada mes",
  quarter:
    "quarter by quarter|quarter over quarter|quarter on quarter|quarter to quarter|qoq|by quarter|by the quarter|per quarter|each quarter|every quarter|across quarters|" +
    "which quarter|what quarter|in which quarter|best quarter|worst quarter|" +
    "nach quartal|nach quartalen|pro quartal|je quartal|quartal fur quartal|par trimestre|trimestre par trimestre|chaque trimestre|por trimestre|trimestre a trimestre|cada trimestre",
};

/** These only say of a course of time how fine it is: "monthly churn" may be the churn of a month. */
const telling: Readonly<Record<Grain, string>> = {
  month: "monthly|monatlich|monatliche|monatlicher|mensuel|mensuelle|mensual",
  quarter: "quarterly|quartalsweise|trimestriel|trimestrielle|trimestral",
};

const grains: readonly Grain[] = ["month", "quarter"];

export const grainEntries: readonly Entry[] = grains.flatMap((grain) => [
  { sense: { kind: "grain", grain, asks: true }, phrases: asking[grain] },
  { sense: { kind: "grain", grain, asks: false }, phrases: telling[grain] },
]);
