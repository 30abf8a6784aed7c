import { describe, expect, it } from "vitest";
import { fraction } from "../../../src/core/fraction.ts";
import { defaultHealthConfig } from "../../../src/core/health/config.ts";
import type { HealthFacts } from "../../../src/core/health/facts.ts";
import { readSignals } from "../../../src/core/health/read-signals.ts";
import { signals } from "../../../src/core/health/signals/index.ts";
import {
  accountFacts,
  billing,
  relationship,
  sentiment,
  signedUp,
  support,
  today,
  usage,
  weeks,
  withoutFeeds,
} from "./account-facts.ts";

function reading(id: string, facts: HealthFacts) {
  return readSignals(facts, defaultHealthConfig).find(({ signal }) => signal === id)?.found;
}

interface Row {
  readonly signal: string;
  readonly facts: HealthFacts;
  readonly subScore: number;
  readonly says: string;
}

// Each sub-score worked by hand from the thresholds: 0 at bad, 5,000 at ok, 10,000 at good, straight between.
const rows: readonly Row[] = [
  {
    signal: "active_users", // 30 of a usual 40 = 7,500 between 5,000 and 8,000: 5,000 x 2,500 / 3,000
    facts: accountFacts({ usage: usage({ weeklyActiveUsers: [40, 40, 40, 40, 30, 30] }) }),
    subScore: 4_167,
    says: "weekly active users are below their usual level",
  },
  {
    signal: "licence_utilisation", // 30 of 50 = ok
    facts: accountFacts({ account: { licences: 50 }, usage: usage({ activeUsers30d: 30 }) }),
    subScore: 5_000,
    says: "the licences sold are partly in use",
  },
  {
    signal: "sessions", // 120 of a usual 100 = good
    facts: accountFacts({ usage: usage({ weeklySessions: [100, 100, 100, 100, 120, 120] }) }),
    subScore: 10_000,
    says: "weekly sessions are above their usual level",
  },
  {
    signal: "events", // 75 of a usual 100 = ok
    facts: accountFacts({ usage: usage({ weeklyEvents: [100, 100, 100, 100, 75, 75] }) }),
    subScore: 5_000,
    says: "weekly product events are close to their usual level",
  },
  {
    signal: "last_activity", // 9 days, half-way from 14 to 4
    facts: accountFacts({ usage: usage({ lastActiveDay: today - 9 }) }),
    subScore: 7_500,
    says: "the product has been unused for some days",
  },
  {
    signal: "ticket_volume", // none
    facts: accountFacts({ support: support({}) }),
    subScore: 10_000,
    says: "weekly tickets are no more than usual",
  },
  {
    signal: "tickets_per_licence", // 5 for 50 licences = 10 per 100 = ok
    facts: accountFacts({ account: { licences: 50 }, support: support({ opened30d: 5 }) }),
    subScore: 5_000,
    says: "tickets for the number of licences are in the ordinary range",
  },
  {
    signal: "ticket_severity", // 2 of 4 = bad
    facts: accountFacts({ support: support({ opened90d: 4, severityStated90d: 4, severe90d: 2 }) }),
    subScore: 0,
    says: "high and urgent tickets are a large share of all tickets",
  },
  {
    signal: "escalations", // 1 of 10 = ok
    facts: accountFacts({ support: support({ opened90d: 10, escalationStated90d: 10, escalated90d: 1 }) }),
    subScore: 5_000,
    says: "escalated tickets are more than a few",
  },
  {
    signal: "first_response", // median of 600 and 3,000 = 1,800, half-way from 2,880 to 720
    facts: accountFacts({ support: support({ opened90d: 2, firstResponseMinutes90d: [600, 3_000] }) }),
    subScore: 2_500,
    says: "the first answer to a ticket comes very late",
  },
  {
    signal: "nps", // two of four promote, one detracts: 25, half-way from 0 to 50
    facts: accountFacts({ sentiment: sentiment({ nps90d: [10, 9, 8, 6] }) }),
    subScore: 7_500,
    says: "the account is undecided about recommending the product",
  },
  {
    signal: "csat", // two of four satisfied = bad
    facts: accountFacts({ sentiment: sentiment({ csat90d: [5, 4, 3, 1] }) }),
    subScore: 0,
    says: "satisfaction by survey is low",
  },
  {
    signal: "ces", // mean 6 = good
    facts: accountFacts({ sentiment: sentiment({ ces90d: [5, 6, 7] }) }),
    subScore: 10_000,
    says: "for the account the product is easy to work with",
  },
  {
    signal: "ticket_satisfaction", // three of four = ok
    facts: accountFacts({ sentiment: sentiment({ ticketSatisfaction90d: [5, 5, 4, 2] }) }),
    subScore: 5_000,
    says: "satisfaction with support is middling",
  },
  {
    signal: "last_touch", // 60 days, two thirds of the way from 90 to 45
    facts: accountFacts({ relationship: relationship({ lastTouchDay: today - 60 }) }),
    subScore: 3_333,
    says: "the account has not heard from us for a long time",
  },
  {
    signal: "decision_maker_silence", // 90 days = ok
    facts: accountFacts({
      relationship: relationship({ decisionMakersKnown: 1, lastDecisionMakerTouchDay: today - 90 }),
    }),
    subScore: 5_000,
    says: "the decision maker has been silent for a while",
  },
  {
    signal: "champions", // left = bad
    facts: accountFacts({ relationship: relationship({ championsKnown: 1, championLeftOn: today - 10 }) }),
    subScore: 0,
    says: "the account has no champion left",
  },
  {
    signal: "failed_payments", // 2 attempts, two thirds of the way from 4 to 1
    facts: accountFacts({ billing: billing({ failedAttemptsUnpaid: 2 }) }),
    subScore: 3_333,
    says: "payments keep failing",
  },
  {
    signal: "overdue_invoices", // 15 days, half-way from 30 to 0
    facts: accountFacts({ billing: billing({ overdueCents: 9_900n, oldestOverdueDay: today - 15 }) }),
    subScore: 7_500,
    says: "invoices are overdue",
  },
];

describe("every signal", () => {
  it("has its line in this table", () => {
    expect(rows.map(({ signal }) => signal)).toEqual(signals.map(({ id }) => id));
  });

  it.each(rows)("$signal reads $subScore and says so", ({ signal, facts, subScore, says }) => {
    const found = reading(signal, facts);
    expect(found?.subScore).toBe(subScore);
    expect(found?.evidence.text).toBe(says);
  });

  it("is missing, never neutral, when its feed was never there", () => {
    expect(readSignals(withoutFeeds, defaultHealthConfig).map(({ found }) => found)).toEqual(signals.map(() => null));
  });

  it("says nothing with a digit, whatever it says", () => {
    const words = signals.flatMap(({ words }) => Object.values(words));
    expect(words.filter((text) => /\d/.test(text))).toEqual([]);
  });

  it("has a short label of its own, which is not a sentence's subject", () => {
    const labels = signals.map(({ words }) => words.label);
    expect(new Set(labels).size).toBe(signals.length);
    for (const label of labels) expect(label).not.toMatch(/^(the|a|an) |.{27}/);
  });
});

describe("a feed that is there but says nothing about the account", () => {
  const silent = accountFacts({
    support: support({}),
    sentiment: sentiment({}),
    relationship: relationship({}),
    billing: billing({ invoices90d: 0, invoicesKnown: 0 }),
  });

  it.each(["ticket_severity", "escalations"])("no ticket is good for %s", (id) => {
    expect(reading(id, silent)?.subScore).toBe(10_000);
  });

  it.each(["nps", "csat", "ces", "ticket_satisfaction", "first_response", "champions", "decision_maker_silence"])(
    "%s is missing: nobody said anything, or nobody is known",
    (id) => {
      expect(reading(id, silent)).toBeNull();
    },
  );

  it("counts silence from the day the account signed up when there was never a touch", () => {
    const young = accountFacts({ account: { signedUpOn: today - 45 }, relationship: relationship({}) });
    expect(reading("last_touch", young)).toEqual({
      subScore: 5_000,
      evidence: {
        text: "the account has not heard from us for a while",
        figures: [{ label: "days of silence", kind: "days", value: 45 }],
      },
    });
  });

  it("does not call an account good at paying that no invoice was ever made for", () => {
    expect(reading("failed_payments", silent)).toBeNull();
    expect(reading("overdue_invoices", silent)).toBeNull();
  });

  it("takes an annual payer without a recent invoice as paying on time", () => {
    const annual = accountFacts({ billing: billing({ invoices90d: 0, invoicesKnown: 1 }) });
    expect(reading("overdue_invoices", annual)?.subScore).toBe(10_000);
  });
});

describe("one lone ticket", () => {
  it("is not all tickets: an urgent one out of one counts as one of four", () => {
    const lone = accountFacts({ support: support({ opened90d: 1, severityStated90d: 1, severe90d: 1 }) });
    expect(reading("ticket_severity", lone)?.subScore).toBe(5_000);
  });
});

describe("a column nobody fills", () => {
  it("is missing for usage figures, not a row of zeros", () => {
    const onlyUsers = usage({
      measured: { activeUsers: true, sessions: false, events: false },
      weeklySessions: weeks(13, 0),
      weeklyEvents: weeks(13, 0),
    });
    expect(reading("sessions", accountFacts({ usage: onlyUsers }))).toBeNull();
    expect(reading("events", accountFacts({ usage: onlyUsers }))).toBeNull();
    expect(reading("active_users", accountFacts({ usage: onlyUsers }))).not.toBeNull();
  });

  it("is missing for severities and escalations, not good", () => {
    const bare = accountFacts({ support: support({ opened90d: 6 }) });
    expect(reading("ticket_severity", bare)).toBeNull();
    expect(reading("escalations", bare)).toBeNull();
  });
});

describe("silence", () => {
  it("is measured to the feed's watermark, so that a dead feed silences nobody", () => {
    const fed = accountFacts({
      watermarks: { ...withoutFeeds.watermarks, touches: today - 100 },
      relationship: relationship({ lastTouchDay: today - 110 }),
    });
    expect(reading("last_touch", fed)?.subScore).toBe(10_000);
  });

  it("is unknown for an account that began after the feed's last day", () => {
    const late = accountFacts({
      account: { signedUpOn: today - 5 },
      watermarks: { ...withoutFeeds.watermarks, touches: today - 100 },
      relationship: relationship({}),
    });
    expect(reading("last_touch", late)).toBeNull();
  });

  it("has not begun for an account without a full week, or without any usage figure", () => {
    const young = usage({ weeks: 0, weeklyActiveUsers: [], lastActiveDay: null, firstDay: today });
    const unstated = usage({ measured: { activeUsers: false, sessions: false, events: false }, lastActiveDay: null });
    expect(reading("last_activity", accountFacts({ usage: young }))).toBeNull();
    expect(reading("last_activity", accountFacts({ usage: unstated }))).toBeNull();
  });

  it("of a decision maker is unknown when touches never say whom they were with", () => {
    const touched = { decisionMakersKnown: 1, lastTouchDay: today - 3 };
    const silence = (known: Parameters<typeof relationship>[0]) =>
      reading("decision_maker_silence", accountFacts({ relationship: relationship(known) }))?.subScore ?? null;
    expect(silence(touched)).toBeNull();
    expect(silence({ ...touched, lastChampionTouchDay: today - 3 })).toBe(0);
    expect(silence({ decisionMakersKnown: 1 })).toBe(0);
  });

  it("of an account that stopped is a reading of 0, even after all its weeks are empty", () => {
    const stopped = usage({ weeklyActiveUsers: weeks(13, 0), lastActiveDay: signedUp + 20 });
    expect(reading("active_users", accountFacts({ usage: stopped }))?.subScore).toBe(0);
    expect(reading("last_activity", accountFacts({ usage: stopped }))?.subScore).toBe(0);
  });
});

describe("a falling series", () => {
  it("joins level and trend by their confidence, and tells both with their figures", () => {
    // Level: 47.5 of a usual 67.5 = 19/27 = 7,037.04 -> 3,395.06, confidence 10,000.
    // Trend: -5 of a median 62.5 = -800 a week, beyond bad -> 0; S -28, z -27/sqrt(65.33) = -3.340, p 0.00084 -> 9,992.
    // (3,395.06 x 10,000 + 0 x 9,992) / 19,992 = 1,698.2
    const falling = usage({ weeklyActiveUsers: [80, 75, 70, 65, 60, 55, 50, 45] });
    expect(reading("active_users", accountFacts({ usage: falling }))).toEqual({
      subScore: 1_698,
      evidence: {
        text: "weekly active users are below their usual level and falling week by week",
        figures: [
          { label: "recent weeks, total", kind: "count", value: 95 },
          { label: "recent weeks, of the usual level", kind: "rate", value: fraction(19n, 27n) },
          { label: "change per week", kind: "rate", value: fraction(-2n, 25n) },
          { label: "weeks looked at", kind: "count", value: 8 },
        ],
      },
    });
  });
});
