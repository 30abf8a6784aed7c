import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DigestBasis, DigestFindings, Looked } from "../../../src/core/digest/findings.ts";
import { findSlipping } from "../../../src/core/digest/slipping.ts";
import { basisOf, config, episode, type Given, looked, ranked, today } from "./looked.ts";

function found(accounts: readonly Looked[], more: Partial<DigestBasis> = {}): DigestFindings {
  return findSlipping(basisOf(accounts, more), config);
}

/** The reasons for which the one account slips. */
function reasonsOf(given: Given, more: Partial<DigestBasis> = {}) {
  return found([looked("acme", given)], more).slipping.flatMap(({ reasons }) => reasons);
}

function listed(ago: number, episodes: readonly string[] = []): Partial<DigestBasis> {
  return { told: { listedOn: new Map([["acme", today - ago]]), episodes: new Set(episodes) } };
}

const ids = (accounts: readonly Looked[]) => accounts.map(({ accountId }) => accountId);

describe("an account slips", () => {
  it("when its score fell five points since the digest before, and not a basis point less", () => {
    expect(reasonsOf({ scores: { 1: 90, 0: 85 } })).toEqual([{ kind: "fell", byBp: 500 }]);
    expect(reasonsOf({ scores: { 1: 90, 0: 85.01 } })).toEqual([]);
  });

  it("when its band worsened, by however little", () => {
    expect(reasonsOf({ scores: { 3: 70.5, 2: 70.5, 1: 69.9, 0: 69.8 } })).toEqual([
      { kind: "band_worsened", from: "green", to: "yellow" },
    ]);
  });

  it("for both, the band first", () => {
    expect(reasonsOf({ scores: { 1: 75, 0: 60 } }).map(({ kind }) => kind)).toEqual(["band_worsened", "fell"]);
  });

  it("when a risk episode opened, but not when an opportunity did", () => {
    const risk = episode("acme", "onboarding_at_risk", 0);
    const chance = episode("acme", "expansion", 0);
    expect(reasonsOf({ scores: { 1: 80, 0: 80 }, episodes: [chance, risk] })).toEqual([
      { kind: "episode_opened", episode: risk },
    ]);
  });

  it("when its action window closes within fourteen days while it is at risk, and not when it is well", () => {
    expect(reasonsOf({ scores: { 2: 30, 1: 30, 0: 30 }, window: 14 })).toEqual([{ kind: "window_closing", days: 14 }]);
    expect(reasonsOf({ scores: { 2: 30, 1: 30, 0: 30 }, window: 15 })).toEqual([]);
    expect(reasonsOf({ scores: { 2: 80, 1: 80, 0: 80 }, window: 14 })).toEqual([]);
  });

  it("by an episode or its window even without a score today, which is counted, and never by a score", () => {
    const open = episode("acme", "onboarding_at_risk", 20);
    const { slipping, unscored } = found([looked("acme", { scores: { 1: 90 }, window: 3, episodes: [open] })]);
    expect(slipping.flatMap(({ reasons }) => reasons)).toEqual([{ kind: "window_closing", days: 3 }]);
    expect(unscored).toBe(1);
  });

  it("measured from Friday's digest on a Monday", () => {
    const weekend = { 3: 80, 2: 78, 1: 76, 0: 74 };
    expect(reasonsOf({ scores: weekend })).toEqual([]);
    expect(reasonsOf({ scores: weekend }, { since: today - 3 })).toEqual([{ kind: "fell", byBp: 600 }]);
  });

  it("measured from the week before in the first digest of all", () => {
    expect(reasonsOf({ scores: { 8: 90, 7: 84, 1: 78, 0: 78 } }, { since: null })).toEqual([
      { kind: "fell", byBp: 600 },
    ]);
  });

  it("measured from the last day with a score, when the day compared with has none", () => {
    expect(reasonsOf({ scores: { 4: 90, 0: 80 } })).toEqual([{ kind: "fell", byBp: 1_000 }]);
  });

  it("not at all in the first days of which there is a score", () => {
    expect(reasonsOf({ scores: { 0: 20 } })).toEqual([]);
  });
});

describe("what was told is not told again", () => {
  it("of a score that fell five, rose four and fell five", () => {
    expect(reasonsOf({ scores: { 3: 60, 2: 55, 1: 59, 0: 54 } }, listed(2))).toEqual([]);
  });

  it("unless it fell by as much again", () => {
    expect(reasonsOf({ scores: { 3: 60, 2: 55, 1: 55, 0: 50 } }, listed(2))).toEqual([{ kind: "fell", byBp: 500 }]);
  });

  it("unless it had come up by as much in between", () => {
    expect(reasonsOf({ scores: { 3: 60, 2: 55, 1: 60, 0: 55 } }, listed(2))).toEqual([{ kind: "fell", byBp: 500 }]);
  });

  it("unless the band is worse than it was then", () => {
    const wobble = { 5: 43, 4: 41, 3: 41, 2: 41, 1: 39.5, 0: 39.5 };
    expect(reasonsOf({ scores: wobble }, listed(4))).toEqual([{ kind: "band_worsened", from: "yellow", to: "red" }]);
  });

  it("of a band that changes to and fro at its border, two days running each way", () => {
    const wobble = { 7: 73, 6: 69, 5: 69, 4: 70.5, 3: 70.5, 1: 69, 0: 69 };
    expect(reasonsOf({ scores: wobble })).toEqual([{ kind: "band_worsened", from: "green", to: "yellow" }]);
    expect(reasonsOf({ scores: wobble }, listed(5))).toEqual([]);
  });

  it("after it was forgotten, a month later, it is", () => {
    const scores = { 31: 55, 1: 59, 0: 54 };
    expect(reasonsOf({ scores }, listed(30))).toEqual([]);
    expect(reasonsOf({ scores }, listed(31))).toEqual([{ kind: "fell", byBp: 500 }]);
  });

  it("of a window that was as near when the account was last listed", () => {
    const given = { scores: { 2: 30, 1: 30, 0: 30 }, window: 10 };
    expect(reasonsOf(given, listed(4))).toEqual([]);
    expect(reasonsOf(given, listed(5))).toEqual([{ kind: "window_closing", days: 10 }]);
  });

  it("of a window, unless the account was not at risk yet when it was listed", () => {
    // Listed for its fall by 5.1; with 4.9 more it is 10 below the highest of the month: at risk from today on.
    const given = { scores: { 2: 60, 1: 54.9, 0: 50 }, window: 10 };
    expect(reasonsOf(given, listed(1))).toEqual([{ kind: "window_closing", days: 10 }]);
    const withEpisode = { ...given, episodes: [episode("acme", "failed_payment", 1)] };
    expect(reasonsOf(withEpisode, listed(1, ["acme failed_payment"]))).toEqual([]);
  });

  it("of an episode, while one that opened on the day of the digest before, after it, is news", () => {
    const given = { scores: { 1: 80, 0: 80 }, episodes: [episode("acme", "failed_payment", 1)] };
    expect(reasonsOf(given, listed(1, ["acme failed_payment"]))).toEqual([]);
    expect(reasonsOf(given, listed(1)).map(({ kind }) => kind)).toEqual(["episode_opened"]);
  });
});

describe("an account recovers", () => {
  const back = (scores: Given["scores"], more: Partial<DigestBasis> = {}) =>
    found([looked("acme", { scores })], more).recovered.map(({ from, to }) => ({ from, to }));

  it("when its band is better than in the digest before, and it is not at risk", () => {
    expect(back({ 9: 60, 1: 60, 0: 73 })).toEqual([{ from: "yellow", to: "green" }]);
  });

  it("not while a fall of the last month keeps it at risk", () => {
    expect(back({ 20: 60, 2: 35, 1: 35, 0: 45 })).toEqual([]);
    expect(back({ 9: 35, 2: 35, 1: 35, 0: 45 })).toEqual([{ from: "red", to: "yellow" }]);
  });

  it("not from a dip of some days that nobody was told of", () => {
    expect(back({ 9: 73, 4: 73, 3: 69, 2: 69, 1: 71, 0: 71 })).toEqual([]);
    expect(back({ 9: 73, 4: 73, 3: 69, 2: 69, 1: 71, 0: 71 }, listed(3))).toEqual([{ from: "yellow", to: "green" }]);
  });
});

describe("an account waits untouched", () => {
  const ill = { scores: { 3: 30, 2: 30, 1: 30, 0: 30 } };
  const waits = (given: Given, more: Partial<DigestBasis> = { listedBefore: ["acme"] }) =>
    ids(found([looked("acme", given)], more).untouched);

  it("when the digest before listed it, nothing is news, it is still at risk and nobody did anything", () => {
    expect(waits(ill)).toEqual(["acme"]);
    expect(waits(ill, { listedBefore: ["other"] })).toEqual([]);
    expect(waits({ scores: { 3: 80, 2: 80, 1: 80, 0: 80 } })).toEqual([]);
  });

  it("not when somebody touched it since, on the day of the digest before included", () => {
    expect(waits({ ...ill, handled: { lastTouchedOn: today - 2 } })).toEqual(["acme"]);
    expect(waits({ ...ill, handled: { lastTouchedOn: today - 1 } })).toEqual([]);
  });

  it("not while a task is open", () => {
    const task = { id: "t", accountId: "acme", episodeId: null, title: "Call", ownerEmail: null, dueOn: today };
    expect(waits({ ...ill, handled: { openTasks: [task] } })).toEqual([]);
  });

  it("when its snooze has just ended, listed before or not", () => {
    const until = (untilDay: number) => ({ snooze: { untilDay, untilMovedBp: null, scoreBp: 3_000 } });
    expect(waits({ ...ill, handled: until(today) }, {})).toEqual(["acme"]);
    expect(waits({ ...ill, handled: until(today - 1) }, {})).toEqual([]);
  });
});

describe("a snoozed account", () => {
  const snooze = (untilDay: number | null, untilMovedBp: number | null, scoreBp: number) => ({
    snooze: { untilDay, untilMovedBp, scoreBp },
  });

  it("is left out and counted until its day has come", () => {
    const fallen = (untilDay: number) =>
      found([looked("acme", { scores: { 1: 80, 0: 60 }, handled: snooze(untilDay, null, 8_000) })]);
    expect(fallen(today + 1)).toMatchObject({ slipping: [], untouched: [], recovered: [], snoozed: 1 });
    expect(fallen(today)).toMatchObject({ slipping: [{}], snoozed: 0 });
  });

  it("until its score moved, down or up", () => {
    const at = (points: number) =>
      found([looked("acme", { scores: { 1: 62, 0: points }, handled: snooze(null, 500, 6_000) })]).snoozed;
    expect(at(55.01)).toBe(1);
    expect(at(55)).toBe(0);
  });

  it("stays silent when a window closes or an episode opens", () => {
    const given = { scores: { 1: 30, 0: 30 }, window: 2, episodes: [episode("acme", "failed_payment", 0)] };
    expect(found([looked("acme", { ...given, handled: snooze(today + 1, null, 3_000) })])).toMatchObject({
      slipping: [],
      snoozed: 1,
    });
  });

  it("comes back with all that it fell meanwhile", () => {
    const given = { scores: { 5: 80, 2: 64, 1: 62, 0: 61 }, handled: snooze(today, null, 8_000) };
    expect(reasonsOf(given)).toEqual([{ kind: "fell", byBp: 1_900 }]);
  });

  it("whose snooze ended long ago is compared with the digest before like any other", () => {
    const given = { scores: { 5: 70, 1: 62, 0: 61 }, handled: snooze(null, 500, 8_000) };
    expect(reasonsOf(given)).toEqual([]);
  });
});

describe("billing stands apart", () => {
  const involuntary = (given: Given) => found([looked("acme", given)]).slipping.map((one) => one.involuntary);
  const failed = [episode("acme", "failed_payment", 0)];

  it("when a payment failed and nothing else speaks against the account", () => {
    expect(involuntary({ scores: { 1: 80, 0: 80 }, episodes: failed })).toEqual([true]);
    expect(involuntary({ scores: { 1: 80, 0: 45 }, episodes: failed, dimension: "billing" })).toEqual([true]);
  });

  it("not when something else does, nor without a billing episode", () => {
    const both = [...failed, episode("acme", "onboarding_at_risk", 0)];
    expect(involuntary({ scores: { 1: 80, 0: 80 }, episodes: both })).toEqual([false]);
    expect(involuntary({ scores: { 1: 80, 0: 45 }, episodes: failed })).toEqual([false]);
    expect(involuntary({ scores: { 1: 80, 0: 45 }, dimension: "billing" })).toEqual([false]);
  });
});

describe("a digest's lists", () => {
  it("rank by value, risk and nearness, ties by account id", () => {
    const falls = { scores: { 1: 80, 0: 60 } };
    const accounts = [ranked(5n, looked("b", falls)), ranked(9n, looked("c", falls)), ranked(5n, looked("a", falls))];
    expect(ids(found(accounts).slipping.map((one) => one.looked))).toEqual(["c", "a", "b"]);
  });

  it("are empty under a mass change, which is said instead", () => {
    const massChange = { worsened: 4, scored: 9 };
    const accounts = [looked("acme", { scores: { 1: 80, 0: 60 } })];
    expect(found(accounts, { massChange, listedBefore: ["acme"] })).toEqual({
      slipping: [],
      recovered: [],
      untouched: [],
      massChange,
      snoozed: 0,
      looked: 1,
      unscored: 0,
    });
  });
});

describe("for any accounts", () => {
  const points = fc.integer({ min: 0, max: 100 });
  const account = fc.record({
    scores: fc.record({ 8: points, 7: points, 3: points, 2: points, 1: points, 0: points }, { requiredKeys: ["1"] }),
    window: fc.integer({ min: 0, max: 40 }),
    opened: fc.option(fc.integer({ min: 0, max: 5 })),
    snoozedFor: fc.option(fc.integer({ min: -2, max: 2 })),
    listedAgo: fc.option(fc.integer({ min: 1, max: 8 })),
  });
  const accounts = fc.array(account, { maxLength: 12 }).map((some) => {
    const all = some.map(({ opened, snoozedFor, scores, window }, nth) => {
      const id = `a${nth}`;
      return looked(id, {
        scores: scores as Given["scores"],
        window,
        episodes: opened === null ? [] : [episode(id, "onboarding_at_risk", opened)],
        handled: {
          snooze: snoozedFor === null ? null : { untilDay: today + snoozedFor, untilMovedBp: null, scoreBp: 5_000 },
        },
      });
    });
    const listedOn = new Map(
      some.flatMap(({ listedAgo }, nth) => (listedAgo === null ? [] : [[`a${nth}`, today - listedAgo] as const])),
    );
    const listedBefore = [...listedOn].filter(([, day]) => day === today - 1).map(([id]) => id);
    return basisOf(all, { told: { listedOn, episodes: new Set() }, listedBefore });
  });
  const settings = { seed: 5, numRuns: 300 };

  it("whoever slips has a reason, nobody snoozed is in a list, and nobody is in two", () => {
    fc.assert(
      fc.property(accounts, (basis) => {
        const { slipping, recovered, untouched } = findSlipping(basis, config);
        const all = [...slipping.map((one) => one.looked), ...recovered.map((one) => one.looked), ...untouched];
        expect(slipping.every(({ reasons }) => reasons.length > 0)).toBe(true);
        expect(all.filter(({ handled: { snooze } }) => (snooze?.untilDay ?? 0) > today)).toEqual([]);
        expect(new Set(all).size).toBe(all.length);
      }),
      settings,
    );
  });

  it("the order they come in changes nothing", () => {
    fc.assert(
      fc.property(accounts, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (basis, keys) => {
        const mixed = basis.looked
          .map((one, nth) => ({ one, key: keys[nth] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(findSlipping({ ...basis, looked: mixed }, config)).toEqual(findSlipping(basis, config));
      }),
      settings,
    );
  });

  it("whoever slips alone slips among others, for the same reasons", () => {
    fc.assert(
      fc.property(accounts, (basis) => {
        const alone = basis.looked.flatMap((one) => findSlipping({ ...basis, looked: [one] }, config).slipping);
        const among = findSlipping(basis, config).slipping;
        expect(new Set(among.map((one) => JSON.stringify(one.reasons)))).toEqual(
          new Set(alone.map((one) => JSON.stringify(one.reasons))),
        );
        expect(among.length).toBe(alone.length);
      }),
      settings,
    );
  });

  it("a score one point lower today never takes an account off the list", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 100 }), (before, now) => {
        const slips = (today: number) =>
          reasonsOf({ scores: { 3: before, 2: before, 1: before, 0: today } }).length > 0;
        expect(!slips(now) || slips(now - 1)).toBe(true);
      }),
      settings,
    );
  });
});
