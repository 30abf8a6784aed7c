/** Cells of dates become days and instants, by the order the file writes them in. */
import { type Day, dayInZone, lastDay, parseDay } from "../../core/day.ts";
import { instantInZone } from "../../core/instant.ts";
import type { Context, DateOrder, Read } from "../context.ts";
import { Fault } from "../fault.ts";

/** A moment and the day it was in the organisation's timezone. */
export interface Moment {
  /** ISO instant with offset. */
  readonly at: string;
  readonly day: Day;
}

/** No subscription business has older facts: "0024-05-01" is a mistyped year. */
const earliestYear = 1900;
const isoPattern = /^(\d{4})-\d{2}-\d{2}$/;
/** The date at the beginning of a cell, and what follows it. */
const numericDate = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?=$|[T ])(.*)$/;

type Part = "year" | "month" | "day";
const partsInOrder: Readonly<Record<Exclude<DateOrder, "iso">, readonly [Part, Part, Part]>> = {
  dmy: ["day", "month", "year"],
  mdy: ["month", "day", "year"],
  ymd: ["year", "month", "day"],
};
const orderInWords: Readonly<Record<DateOrder, string>> = {
  iso: "year-month-day, such as 2024-10-16",
  dmy: "day-month-year, such as 16-10-2024",
  mdy: "month-day-year, such as 10-16-2024",
  ymd: "year-month-day, such as 2024/10/16",
};

export const day: Read<Day> = (text, { dateOrder }) => {
  const iso = isoText(text, dateOrder);
  if (iso === undefined) return wrongForm(text, dateOrder);
  const found = parseDay(iso);
  if (found === undefined) return isoPattern.test(iso) ? notInCalendar(dateOrder) : wrongForm(text, dateOrder);
  return tooOld(iso) ?? found;
};

export const moment: Read<Moment> = (text, context) => {
  const iso = isoText(text, context.dateOrder);
  if (iso === undefined) return wrongForm(text, context.dateOrder);
  const at = instantInZone(iso, context.timezone);
  if (at === undefined) return notAMoment(text, context);
  const day = dayInZone(at, context.timezone);
  // The last evening of 9999 is the year 10000 in another timezone, which ISO text writes with a sign and the database not at all.
  if (at.startsWith("+") || day > lastDay) return notAMoment(text, context);
  return tooOld(iso) ?? { at, day };
};

/** The cell with its date turned to year-month-day; undefined when it is not written in that order. */
function isoText(text: string, order: DateOrder): string | undefined {
  if (order === "iso") return text;
  const match = numericDate.exec(text);
  if (!match) return undefined;
  const part = (wanted: Part) => match[partsInOrder[order].indexOf(wanted) + 1] ?? "";
  if (part("year").length !== 4 || part("month").length > 2 || part("day").length > 2) return undefined;
  return `${part("year")}-${part("month").padStart(2, "0")}-${part("day").padStart(2, "0")}${match[4] ?? ""}`;
}

function wrongForm(text: string, order: DateOrder): Fault {
  const remedy = `Write it as ${orderInWords[order]}, or leave the cell empty where it is optional.`;
  if (order === "iso" && /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/.test(text))
    return new Fault(
      "is a day-first or month-first date where year-month-day is due",
      `${remedy} A file that writes all its days so can be read as it is with --map and its "date_order".`,
    );
  return new Fault("is not a day", remedy);
}

function notInCalendar(order: DateOrder): Fault {
  return new Fault("is no day of the calendar", `Correct the day; days here are written ${orderInWords[order]}.`);
}

function notAMoment(text: string, { dateOrder }: Context): Fault {
  if (numericDate.test(text) && !/^\d{4}-/.test(text)) return wrongForm(text, dateOrder);
  return new Fault(
    "is no moment of the calendar",
    "Write a day and a time such as 2024-10-16T09:30 (in the organisation's timezone) or 2024-10-16T09:30:00+02:00.",
  );
}

function tooOld(iso: string): Fault | undefined {
  if (Number(iso.slice(0, 4)) >= earliestYear) return undefined;
  return new Fault(`lies before ${earliestYear}`, "Write the year with its four digits.");
}
