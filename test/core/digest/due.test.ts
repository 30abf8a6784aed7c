import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isoDay, parseDay } from "../../../src/core/day.ts";
import { dueRun, nextRun } from "../../../src/core/digest/due.ts";
import type { DigestSchedule } from "../../../src/core/digest/schedule.ts";

const workdays: DigestSchedule = { atMinute: 8 * 60 + 30, weekdays: [1, 2, 3, 4, 5], timezone: "Europe/Berlin" };
const longAgo = "2010-01-01T00:00:00Z";

function at(minutes: number, timezone: string): DigestSchedule {
  return { atMinute: minutes, weekdays: [1, 2, 3, 4, 5, 6, 7], timezone };
}

/** The ISO day that is due, or what else is said. */
function due(schedule: DigestSchedule, now: string, { lastRun = "", activeSince = longAgo } = {}) {
  const found = dueRun(schedule, { now, activeSince, lastRun: parseDay(lastRun) ?? null });
  return found === null ? null : "day" in found ? isoDay(found.day) : found;
}

describe("a digest is due", () => {
  // 23 November 2026 is a Monday; Berlin is an hour ahead of UTC.
  it("from its local time on, until the day ends", () => {
    expect(due(workdays, "2026-11-23T07:29:59Z", { lastRun: "2026-11-20" })).toBeNull();
    expect(due(workdays, "2026-11-23T07:30:00Z", { lastRun: "2026-11-20" })).toBe("2026-11-23");
    expect(due(workdays, "2026-11-23T22:59:59Z", { lastRun: "2026-11-20" })).toBe("2026-11-23");
  });

  it("once a local day", () => {
    expect(due(workdays, "2026-11-23T07:30:00Z", { lastRun: "2026-11-23" })).toBeNull();
    expect(due(workdays, "2026-11-24T07:30:00Z", { lastRun: "2026-11-23" })).toBe("2026-11-24");
  });

  it("on none of the other weekdays, so that Friday's is what Monday's is compared with", () => {
    expect(due(workdays, "2026-11-21T12:00:00Z", { lastRun: "2026-11-20" })).toBeNull();
    expect(due(workdays, "2026-11-22T12:00:00Z", { lastRun: "2026-11-20" })).toBeNull();
    expect(due(workdays, "2026-11-23T12:00:00Z", { lastRun: "2026-11-20" })).toBe("2026-11-23");
  });

  it("once for all that an outage missed, until the next is due", () => {
    expect(due(workdays, "2026-11-26T06:00:00Z", { lastRun: "2026-11-20" })).toBe("2026-11-25");
    expect(due(workdays, "2026-11-28T20:00:00Z", { lastRun: "2026-11-20" })).toBe("2026-11-27");
    expect(due(workdays, "2026-11-26T06:00:00Z", { lastRun: "2026-11-25" })).toBeNull();
  });

  it("never again, nor for an earlier day, when the clock jumps back", () => {
    expect(due(workdays, "2026-11-23T09:00:00Z", { lastRun: "2026-11-24" })).toBeNull();
    expect(due(workdays, "2026-11-24T07:00:00Z", { lastRun: "2026-11-24" })).toBeNull();
  });

  it("of nothing that came before it was active: taking it up again floods nothing", () => {
    expect(due(workdays, "2026-11-25T12:00:00Z", { activeSince: "2026-11-25T07:30:01Z" })).toBeNull();
    expect(due(workdays, "2026-11-25T12:00:00Z", { activeSince: "2026-11-25T07:30:00Z" })).toBe("2026-11-25");
    expect(due(workdays, "2026-11-26T12:00:00Z", { activeSince: "2026-11-25T07:30:01Z" })).toBe("2026-11-26");
  });

  it("on the day of a local calendar that is ahead of or behind UTC", () => {
    expect(due(at(30, "Pacific/Kiritimati"), "2026-11-23T10:30:00Z")).toBe("2026-11-24");
    expect(due(at(23 * 60, "Pacific/Pago_Pago"), "2026-11-24T10:00:00Z")).toBe("2026-11-23");
  });

  it("nowhere in a zone that does not exist, which is said and thrown at nobody", () => {
    expect(due({ ...workdays, timezone: "Mars/Olympus" }, "2026-11-23T12:00:00Z")).toEqual({
      unknownTimezone: "Mars/Olympus",
    });
  });

  it("never without a weekday", () => {
    expect(due({ ...workdays, weekdays: [] }, "2026-11-23T12:00:00Z")).toBeNull();
    expect(nextRun({ ...workdays, weekdays: [] }, "2026-11-23T12:00:00Z")).toBeNull();
  });
});

// The clock changes of the European Union (02:00 to 03:00 on 29 March 2026, 03:00 to 02:00 on 25 October 2026).
describe("on a day on which the clocks change, a digest", () => {
  const half2 = at(2 * 60 + 30, "Europe/Berlin");

  it("of a time that is skipped comes as much later, once", () => {
    expect(due(half2, "2026-03-29T01:29:59Z", { lastRun: "2026-03-28" })).toBeNull();
    expect(due(half2, "2026-03-29T01:30:00Z", { lastRun: "2026-03-28" })).toBe("2026-03-29");
    expect(due(half2, "2026-03-29T12:00:00Z", { lastRun: "2026-03-29" })).toBeNull();
  });

  it("of a time that comes twice comes the first time alone", () => {
    expect(due(half2, "2026-10-25T00:29:59Z", { lastRun: "2026-10-24" })).toBeNull();
    expect(due(half2, "2026-10-25T00:30:00Z", { lastRun: "2026-10-24" })).toBe("2026-10-25");
    expect(due(half2, "2026-10-25T01:30:00Z", { lastRun: "2026-10-25" })).toBeNull();
  });

  it("is not repeated where the clock goes back over midnight", () => {
    // Saint John's until 2011: at 00:01 on 7 November 2010 (02:31 UTC) back to 23:01 on the 6th.
    const midnight = at(0, "America/St_Johns");
    expect(due(midnight, "2010-11-07T02:30:00Z", { lastRun: "2010-11-06" })).toBe("2010-11-07");
    expect(due(midnight, "2010-11-07T02:40:00Z", { lastRun: "2010-11-06" })).toBe("2010-11-07");
    expect(due(midnight, "2010-11-07T02:40:00Z", { lastRun: "2010-11-07" })).toBeNull();
  });
});

describe("the next digest", () => {
  const next = (schedule: DigestSchedule, now: string) => {
    const found = nextRun(schedule, now);
    return found !== null && "day" in found ? { ...found, day: isoDay(found.day) } : found;
  };

  it("is today's until its time has come, then that of the next scheduled weekday", () => {
    expect(next(workdays, "2026-11-20T07:29:00Z")).toEqual({ day: "2026-11-20", at: "2026-11-20T07:30:00Z" });
    expect(next(workdays, "2026-11-20T07:30:00Z")).toEqual({ day: "2026-11-23", at: "2026-11-23T07:30:00Z" });
  });

  it("of a schedule of one weekday may be a week ahead", () => {
    expect(next({ ...workdays, weekdays: [1] }, "2026-11-23T07:30:00Z")).toEqual({
      day: "2026-11-30",
      at: "2026-11-30T07:30:00Z",
    });
  });

  it("in a zone that does not exist is not known", () => {
    expect(next({ ...workdays, timezone: "" }, "2026-11-23T07:30:00Z")).toEqual({ unknownTimezone: "" });
  });
});

describe("over two years, in any zone and at any time of day", () => {
  const first = Temporal.PlainDate.from("2025-01-01");
  const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
  const minute = fc.integer({ min: 0, max: 1_439 });

  it("a clock that ticks every hour finds every local day due exactly once, in order", () => {
    const start = fc.integer({ min: 0, max: 729 });
    fc.assert(
      fc.property(zone, minute, start, (timezone, atMinute, offset) => {
        const schedule = at(atMinute, timezone);
        const from = first.add({ days: offset }).toZonedDateTime(timezone).toInstant();
        // Four days, and two hours more than a clock change moves the last run by.
        const runs = ticked(schedule, from.toString(), 4 * 24 + 2);
        const days = runs.map((run, nth) => run - (runs[0] ?? 0) - nth);
        expect(days.every((gap) => gap === 0)).toBe(true);
        expect(runs.length).toBeGreaterThanOrEqual(4);
        expect(runs.length).toBeLessThanOrEqual(5);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it("what is next is due when its instant has come, and not a second before", () => {
    fc.assert(
      fc.property(zone, minute, fc.integer({ min: 0, max: 730 * 24 }), (timezone, atMinute, hours) => {
        const schedule = at(atMinute, timezone);
        const now = Temporal.Instant.from("2025-01-01T00:00:00Z").add({ hours });
        const next = nextRun(schedule, now.toString());
        if (next === null || !("day" in next)) throw new Error("every day has a run");
        const before = Temporal.Instant.from(next.at).subtract({ seconds: 1 }).toString();
        const options = { activeSince: now.add({ seconds: 1 }).toString() };
        expect(due(schedule, next.at, options)).toBe(isoDay(next.day));
        expect(due(schedule, before, options)).toBeNull();
      }),
      { seed: 5, numRuns: 400 },
    );
  });
});

/** The days run, in order, by a process that looks every hour. */
function ticked(schedule: DigestSchedule, activeSince: string, ticks: number): number[] {
  const runs: number[] = [];
  const start = Temporal.Instant.from(activeSince);
  for (let tick = 0; tick < ticks; tick++) {
    const now = start.add({ hours: tick }).toString();
    const found = dueRun(schedule, { now, activeSince, lastRun: runs.at(-1) ?? null });
    if (found !== null && "day" in found) runs.push(found.day);
  }
  return runs;
}
