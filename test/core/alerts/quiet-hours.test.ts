/** Quiet hours by the wall clock of the organisation. 20 Nov 2026 is a Friday. */
import { describe, expect, it } from "vitest";
import { parseQuietHours, type QuietHours, quietUntil } from "../../../src/core/alerts/quiet-hours.ts";

const nights: QuietHours = { fromMinute: 18 * 60, toMinute: 8 * 60, weekends: true };
const berlin = (now: string, quiet = nights) => quietUntil(now, "Europe/Berlin", quiet);

describe("quiet hours", () => {
  it("hold from their first minute up to their last, and not at it", () => {
    // Berlin is one hour ahead of UTC in November.
    expect(berlin("2026-11-19T16:59:59Z")).toBeNull();
    expect(berlin("2026-11-19T17:00:00Z")).toBe("2026-11-20T07:00:00Z");
    expect(berlin("2026-11-20T06:59:59Z")).toBe("2026-11-20T07:00:00Z");
    expect(berlin("2026-11-20T07:00:00Z")).toBeNull();
  });

  it("of a weekend last from Friday evening to Monday morning", () => {
    expect(berlin("2026-11-20T17:00:00Z")).toBe("2026-11-23T07:00:00Z");
    expect(berlin("2026-11-21T11:00:00Z")).toBe("2026-11-23T07:00:00Z");
    expect(berlin("2026-11-22T22:59:00Z")).toBe("2026-11-23T07:00:00Z");
  });

  it("end by the wall clock when the clocks change in between", () => {
    // 25 Oct 2026, Sunday: clocks go back, so that Monday 08:00 is 07:00 UTC and Friday 18:00 was 16:00 UTC.
    expect(berlin("2026-10-23T16:00:00Z")).toBe("2026-10-26T07:00:00Z");
    // 29 March 2026, Sunday: 02:00 to 03:00 does not exist; quiet until 02:30 is over at 03:30, the moment the clock jumps to.
    const early = { fromMinute: 0, toMinute: 150, weekends: false };
    expect(berlin("2026-03-29T00:30:00Z", early)).toBe("2026-03-29T01:30:00Z");
  });

  it("of the day lie between their two times", () => {
    const lunch = { fromMinute: 12 * 60, toMinute: 13 * 60, weekends: false };
    expect(berlin("2026-11-21T11:30:00Z", lunch)).toBe("2026-11-21T12:00:00Z");
    expect(berlin("2026-11-21T12:00:00Z", lunch)).toBeNull();
  });

  it("of weekends alone end when Monday begins, and none are never", () => {
    const weekends = { fromMinute: 0, toMinute: 0, weekends: true };
    expect(berlin("2026-11-21T11:00:00Z", weekends)).toBe("2026-11-22T23:00:00Z");
    expect(berlin("2026-11-21T11:00:00Z", { ...weekends, weekends: false })).toBeNull();
  });
});

describe("quiet hours in settings.csv", () => {
  it("are read as people write them", () => {
    expect(parseQuietHours("18:00-08:00 and weekends")).toEqual(nights);
    expect(parseQuietHours(" 22:30 - 6:05 ")).toEqual({ fromMinute: 1_350, toMinute: 365, weekends: false });
    expect(parseQuietHours("Weekends")).toEqual({ fromMinute: 0, toMinute: 0, weekends: true });
    expect(parseQuietHours("none")).toEqual({ fromMinute: 0, toMinute: 0, weekends: false });
  });

  it.each(["", "always", "24:00-08:00", "18-8", "18:60-08:00", "18:00-08:00 weekends too"])("are not %j", (text) => {
    expect(parseQuietHours(text)).toBeUndefined();
  });
});
