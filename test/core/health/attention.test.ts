import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/core/fraction.ts";
import { actionWindow } from "../../../src/core/health/action-window.ts";
import { attention } from "../../../src/core/health/attention.ts";
import { scoredDay } from "../../../src/core/health/bands.ts";
import { causeOf, comparisonDay } from "../../../src/core/health/cause.ts";
import { compareScores } from "../../../src/core/health/change.ts";
import { defaultHealthConfig } from "../../../src/core/health/config.ts";
import { proposedAction } from "../../../src/core/health/proposals.ts";
import { rankOf } from "../../../src/core/health/rank.ts";
import type { Contribution, Score } from "../../../src/core/health/score.ts";
import { signals } from "../../../src/core/health/signals/index.ts";
import type { PlaybookId } from "../../../src/core/playbooks/episode.ts";
import { notDefined } from "../../../src/core/undefined.ts";
import { accountFacts, today } from "./account-facts.ts";

const config = defaultHealthConfig;

function contribution(signal: string, bp: number): Contribution {
  return { dimension: "usage", signal, bp, subScore: 0, evidence: { text: signal, figures: [] } };
}

function scored(day: number, lines: Readonly<Record<string, number>>): Score {
  const contributions = Object.entries(lines).map(([signal, bp]) => contribution(signal, bp));
  return {
    accountId: "acme",
    day,
    configVersion: 1,
    score: 5_000 + contributions.reduce((sum, { bp }) => sum + bp, 0),
    band: null,
    coverage: 10_000,
    range: [0, 10_000],
    contributions,
    caps: [],
    missing: [],
  };
}

function standing(day: number, score: number): Score {
  return scored(day, { active_users: score - 5_000 });
}

function unscored(day: number): Score {
  return { ...scored(day, {}), score: notDefined("too_little_data") };
}

describe("a change between two scores", () => {
  it("is split over the signals, most against the account first, a signal gone or new included", () => {
    const before = scored(today - 7, { active_users: 800, nps: 300, last_touch: -100 });
    const now = scored(today, { active_users: -200, last_touch: 150, failed_payments: -400 });
    expect(compareScores(before, now)).toEqual([
      { dimension: "usage", signal: "active_users", beforeBp: 800, nowBp: -200, changeBp: -1_000 },
      { dimension: "usage", signal: "failed_payments", beforeBp: null, nowBp: -400, changeBp: -400 },
      { dimension: "usage", signal: "nps", beforeBp: 300, nowBp: null, changeBp: -300 },
      { dimension: "usage", signal: "last_touch", beforeBp: -100, nowBp: 150, changeBp: 250 },
    ]);
  });

  it("is nothing to split when a day has no score", () => {
    expect(compareScores(unscored(today - 7), standing(today, 5_000))).toEqual([]);
  });
});

/** The score of the comparison day, as the application looks it up. */
function comparison(earlier: readonly Score[]): Score | null {
  const day = comparisonDay(earlier.map(scoredDay), today, config);
  return earlier.find((score) => score.day === day) ?? null;
}

describe("the cause", () => {
  const now = scored(today, { active_users: -200, nps: -900, last_touch: 100 });

  it("is the contribution that moved most against the account in seven days, not the lowest one", () => {
    const earlier = [scored(today - 7, { active_users: 700, nps: -900, last_touch: 100 })];
    expect(causeOf(now, comparison(earlier), config)).toEqual({
      contribution: contribution("active_users", -200),
      movedBp: -900,
      comparedTo: today - 7,
    });
  });

  it("is compared with the last scored day at least seven days before, skipping unscored and newer days", () => {
    const earlier = [
      scored(today - 20, { active_users: 0, nps: 0, last_touch: 100 }),
      scored(today - 9, { active_users: 0, nps: -900, last_touch: 100 }),
      unscored(today - 8),
      scored(today - 6, { active_users: -200, nps: 900, last_touch: 100 }),
    ];
    expect(causeOf(now, comparison(earlier), config)).toMatchObject({ movedBp: -200, comparedTo: today - 9 });
  });

  it("is the most negative contribution when there is no earlier score", () => {
    expect(causeOf(now, null, config)).toEqual({
      contribution: contribution("nps", -900),
      movedBp: -900,
      comparedTo: null,
    });
  });

  it("is the most negative contribution when nothing moved by a point that would be seen", () => {
    const earlier = [scored(today - 7, { active_users: -101, nps: -900, last_touch: 100 })];
    expect(causeOf(now, comparison(earlier), config)?.contribution.signal).toBe("nps");
  });

  it("is never a signal that went missing: lost data is not behaviour", () => {
    const earlier = [scored(today - 7, { active_users: -50, nps: -900, last_touch: 100, ces: 2_000 })];
    expect(causeOf(now, comparison(earlier), config)).toMatchObject({
      contribution: { signal: "active_users" },
      movedBp: -150,
    });
  });

  it("is none when nothing speaks against the account", () => {
    expect(causeOf(scored(today, { nps: 100 }), null, config)).toBeNull();
  });
});

describe("the proposed action", () => {
  it("exists for every signal that can be a cause, in words without digits", () => {
    const texts = signals.flatMap(({ id }) =>
      (["established", "onboarding"] as const).map(
        (phase) =>
          proposedAction({ contribution: contribution(id, -1), movedBp: -1, comparedTo: null }, phase)?.text ?? id,
      ),
    );
    expect(texts.filter((text) => !/^[A-Z][a-z]+ [^\d]+$/.test(text))).toEqual([]);
  });

  it("for falling users is a working session in onboarding and a review afterwards", () => {
    const cause = { contribution: contribution("active_users", -1), movedBp: -1, comparedTo: null };
    expect(proposedAction(cause, "onboarding")?.id).toBe("working_session");
    expect(proposedAction(cause, "established")?.id).toBe("usage_review");
  });

  it("for a failed payment goes to billing", () => {
    const cause = { contribution: contribution("failed_payments", -1), movedBp: -1, comparedTo: null };
    expect(proposedAction(cause, "established")?.owner).toBe("billing");
  });
});

describe("the action window", () => {
  it("ends the organisation's notice period before the renewal", () => {
    expect(actionWindow(accountFacts({ renewalDay: today + 100 }), null, 30, config)).toEqual({
      endsOn: today + 70,
      days: 70,
      basis: "renewal",
      noticeDays: 30,
    });
  });

  it("takes the account's own notice period first, and reads overdue past its end", () => {
    const facts = accountFacts({ renewalDay: today + 50, account: { noticeDays: 60 } });
    expect(actionWindow(facts, null, 30, config)).toMatchObject({ days: -10, noticeDays: 60 });
  });

  it("ignores a renewal day in the past and runs 90 days from the start of the at-risk spell", () => {
    const facts = accountFacts({ renewalDay: today - 1 });
    expect(actionWindow(facts, today - 20, 30, config)).toMatchObject({
      endsOn: today + 70,
      days: 70,
      basis: "at_risk_spell",
    });
  });

  it("is none without a renewal and without a risk", () => {
    expect(actionWindow(accountFacts({}), null, 30, config)).toBeNull();
  });
});

describe("the rank", () => {
  function nearness(days: number) {
    const window = { endsOn: today + days, days, basis: "renewal" as const, noticeDays: 30 };
    return rankOf(100_000n, 4_000, window, config).nearness;
  }

  it("is value x risk x nearness, exactly: 1,000.00 x 0.6 x 0.65 at 105 days", () => {
    const window = { endsOn: today + 105, days: 105, basis: "renewal" as const, noticeDays: 30 };
    expect(rankOf(100_000n, 4_000, window, config)).toEqual({
      value: fraction(39_000n),
      risk: fraction(3n, 5n),
      nearness: fraction(13n, 20n),
    });
  });

  it.each([
    [-40, fraction(1n)],
    [30, fraction(1n)],
    [31, fraction(1_493n, 1_500n)], // 1 - 0.7 / 150
    [180, fraction(3n, 10n)],
    [400, fraction(3n, 10n)],
  ])("is as near as its window: %i days", (days, expected) => {
    expect(nearness(days)).toEqual(expected);
  });

  it("takes an even risk without a score and the least nearness without a window", () => {
    expect(rankOf(100_000n, notDefined("too_little_data"), null, config)).toEqual({
      value: fraction(15_000n),
      risk: fraction(1n, 2n),
      nearness: fraction(3n, 10n),
    });
  });
});

describe("an account at risk", () => {
  function assess(...scores: readonly (number | null)[]) {
    const all = scores.map((score, index) => {
      const day = today - (scores.length - 1 - index) * 10;
      return score === null ? unscored(day) : standing(day, score);
    });
    const now = all.at(-1);
    if (now === undefined) throw new Error("an assessment needs a day");
    const earlier = all.slice(0, -1);
    return attention({
      facts: accountFacts({}),
      score: now,
      earlier: earlier.map(scoredDay),
      comparison: comparison(earlier),
      config,
      noticeDays: 30,
    });
  }

  it("is red, since the first day of its spell", () => {
    // Ten days apart: 6,000, then red for 20 days; 90 days from its start leave 70.
    const card = assess(6_000, 3_000, 3_200, 3_100);
    expect(card).toMatchObject({ atRisk: true, atRiskBecause: "red", window: { days: 70, basis: "at_risk_spell" } });
  });

  it("is yellow after a fall of ten points within thirty days", () => {
    expect(assess(6_500, 6_000, 5_800, 5_500)).toMatchObject({ atRisk: true, atRiskBecause: "fell" });
    expect(assess(6_500, 6_000, 5_800, 5_501)).toMatchObject({ atRisk: false, atRiskBecause: null, window: null });
  });

  it("is not one that fell longer ago", () => {
    expect(assess(6_500, 5_500, 5_500, 5_500, 5_500).atRisk).toBe(false);
  });

  it("keeps its spell through a day without a score, and is not called at risk on such a day", () => {
    expect(assess(6_000, 3_000, null, 3_100).window?.endsOn).toBe(today - 20 + 90);
    expect(assess(3_000, null)).toMatchObject({ atRisk: false, window: null });
  });

  it("is judged by its settled band: one day just under the border is not red", () => {
    expect(assess(4_500, 3_900).atRisk).toBe(false);
  });

  it("carries its value, renewal, cause and proposed action", () => {
    const facts = accountFacts({ renewalDay: today + 60 });
    const earlier = [scored(today - 7, { active_users: 1_000, last_touch: 0 })];
    const score = scored(today, { active_users: -2_000, last_touch: 0 });
    expect(
      attention({
        facts,
        score,
        earlier: earlier.map(scoredDay),
        comparison: comparison(earlier),
        config,
        noticeDays: 30,
      }),
    ).toEqual({
      valueCents: 100_000n,
      annualCents: 1_200_000n,
      renewalDay: today + 60,
      window: { endsOn: today + 30, days: 30, basis: "renewal", noticeDays: 30 },
      cause: { contribution: contribution("active_users", -2_000), movedBp: -3_000, comparedTo: today - 7 },
      proposal: {
        id: "usage_review",
        text: "Review the usage with the account and agree on a success plan",
        owner: "csm",
      },
      atRisk: true,
      atRiskBecause: "red",
      rank: { value: fraction(70_000n), risk: fraction(7n, 10n), nearness: fraction(1n) },
    });
  });
});

describe("an account with an open episode", () => {
  function card(playbook: PlaybookId, scores: readonly (number | null)[], openedOn = today - 3) {
    const days = scores.map((score, index) => {
      const day = today - (scores.length - 1 - index) * 10;
      return score === null ? unscored(day) : standing(day, score);
    });
    const now = days.at(-1) ?? unscored(today);
    const evidence = { text: "it fired", figures: [] };
    return attention({
      facts: accountFacts({}),
      score: now,
      earlier: days.slice(0, -1).map(scoredDay),
      comparison: null,
      config,
      noticeDays: 30,
      openEpisodes: [{ id: "e", accountId: "acme", playbook, openedOn, evidence, quietSince: null, closed: null }],
    });
  }

  it("of a risk is at risk, since the day it opened", () => {
    expect(card("onboarding_at_risk", [8_000])).toMatchObject({
      atRisk: true,
      atRiskBecause: "episode",
      window: { endsOn: today - 3 + 90, basis: "at_risk_spell" },
    });
  });

  it("keeps the score's own reason, and the earlier of the two days", () => {
    // Red on all three days, 20 days long; opened 3 days ago, or 40.
    expect(card("onboarding_at_risk", [3_000, 3_000, 3_000])).toMatchObject({
      atRiskBecause: "red",
      window: { endsOn: today - 20 + 90 },
    });
    expect(card("onboarding_at_risk", [3_000, 3_000, 3_000], today - 40).window?.endsOn).toBe(today - 40 + 90);
  });

  it("of an opportunity is not at risk", () => {
    expect(card("expansion", [8_000])).toMatchObject({ atRisk: false, atRiskBecause: null, window: null });
  });

  it("without a score is at risk all the same, and ranks by an even risk", () => {
    expect(card("decline_before_renewal", [null])).toMatchObject({
      atRisk: true,
      atRiskBecause: "episode",
      rank: { risk: fraction(1n, 2n) },
    });
  });

  it("that is involuntary ranks as if all of it were lost, whatever its score", () => {
    expect(card("failed_payment", [8_000]).rank.risk).toEqual(fraction(1n));
    expect(card("failed_payment", [null]).rank.risk).toEqual(fraction(1n));
    expect(card("onboarding_at_risk", [8_000]).rank.risk).toEqual(fraction(1n, 5n));
  });
});
