import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultAlertSettings } from "../../../src/core/alerts/alert-settings.ts";
import { type Place, placeKey, withinBudget } from "../../../src/core/alerts/budget.ts";

const kim: Place = { platform: "slack", workspaceId: "T1", kind: "person", id: "U1" };
const lee: Place = { ...kim, id: "U2" };
const team: Place = { ...kim, kind: "channel", id: "C1" };
const settings = { ...defaultAlertSettings, alertsPerDay: 2, alertsPerChannelPerDay: 3 };
const to = (...places: Place[]) => places.map((place, nth) => ({ to: place, nth }));
const kept = (...given: Parameters<typeof withinBudget<{ to: Place; nth: number }>>) =>
  withinBudget(...given).map(({ nth }) => nth);

describe("the day's budget", () => {
  it("keeps the most urgent for each person, and more for a channel", () => {
    expect(kept(to(kim, kim, lee, kim, lee, lee), new Map(), settings)).toEqual([0, 1, 2, 4]);
    expect(kept(to(team, team, team, team), new Map(), settings)).toEqual([0, 1, 2]);
  });

  it("counts what was sent today already, in this workspace and no other", () => {
    expect(kept(to(kim, kim), new Map([[placeKey(kim), 1]]), settings)).toEqual([0]);
    expect(kept(to(kim, kim), new Map([[placeKey({ ...kim, workspaceId: "T2" }), 2]]), settings)).toEqual([0, 1]);
  });

  it("of nothing sends nothing", () => {
    expect(kept(to(kim), new Map(), { ...settings, alertsPerDay: 0 })).toEqual([]);
  });

  it("is never passed, whatever comes in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(kim, lee, team)), fc.nat(4), (places, used) => {
        const sent = new Map([[placeKey(kim), used]]);
        const ids = withinBudget(to(...places), sent, settings).map(({ to: { id } }) => id);
        const count = (id: string) => ids.filter((one) => one === id).length;
        expect(count("U1")).toBe(Math.min(places.filter(({ id }) => id === "U1").length, Math.max(0, 2 - used)));
        expect(count("U2")).toBe(Math.min(places.filter(({ id }) => id === "U2").length, 2));
        expect(count("C1")).toBe(Math.min(places.filter(({ id }) => id === "C1").length, 3));
      }),
    );
  });
});
