/** The demo's customers -> the same book with fifteen months of activity: each told up to today, or up to the day it left. */
import { addMonths, type Day } from "../../src/core/day.ts";
import type { FeedName, FeedRecords } from "../../src/core/records.ts";
import { type DemoBook, demoBook } from "../../src/ingest/demo/demo-book.ts";
import { invoicesOf } from "../../src/ingest/demo/invoices.ts";
import type { Life } from "../../src/ingest/demo/life.ts";
import { demoLives } from "../../src/ingest/demo/lives.ts";
import { quartersUpTo } from "../../src/ingest/demo/quarters.ts";
import { surveysOf } from "../../src/ingest/demo/surveys.ts";
import { ticketsOf } from "../../src/ingest/demo/tickets.ts";
import { touchesOf } from "../../src/ingest/demo/touches.ts";
import { usageOf } from "../../src/ingest/demo/usage.ts";

const seed = 1;
/** As far as the demo tells a life back from its last day. */
const chapterDays = 180;
const chapters = 3;
const invoiceMonths = 9;

/**
 * The last chapter of a life shows its mood, as the demo tells it; the ones before are steady. So who left shows before leaving
 * what the demo gives their mood, and no more: some left content.
 */
export function retoldBook(today: Day): DemoBook {
  const lives = demoLives(quartersUpTo(today), seed);
  return {
    ...demoBook({ today, seed }),
    usage: told(lives, today, usageOf),
    // Users by name are known for weeks only: before them they would read as silence.
    user_days: [],
    tickets: renamed(told(lives, today, ticketsOf)),
    surveys: renamed(told(lives, today, surveysOf)),
    touches: renamed(told(lives, today, touchesOf)),
    invoices: renamed(lives.flatMap((life) => invoicesSince(life, today))),
  };
}

function told<Row>(
  lives: readonly Life[],
  today: Day,
  tell: (life: Life, today: Day, seed: number) => readonly Row[],
): readonly Row[] {
  return lives.flatMap((life) => {
    const end = Math.min(today, life.left !== null && life.returned === null ? life.left.day : today);
    return Array.from({ length: chapters }, (_, back) => {
      const mood = back === 0 ? life.mood : "steady";
      return tell({ ...life, mood }, end - back * chapterDays, seed + back);
    }).flat();
  });
}

function invoicesSince(life: Life, today: Day): FeedRecords["invoices"][] {
  const quarters = quartersUpTo(today);
  const earlier = { ...quarters, guide: addMonths(quarters.guide, -invoiceMonths) };
  const before = invoicesOf({ ...life, mood: "steady" }, earlier, seed).filter(({ dueOn }) => dueOn < quarters.guide);
  return [...before, ...invoicesOf(life, quarters, seed)];
}

/** Each chapter numbers its rows from one. */
function renamed<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return rows.map((row, at) => ({ ...row, id: `${row.id}-${at}` }));
}

export function recordsOf<Feed extends FeedName>(book: DemoBook, feed: Feed): DemoBook[Feed] {
  return book[feed];
}
