/** How each mood shows: the demo's usage, tickets, answers, silence and payments, as data. */
import type { Severity } from "../../core/records.ts";
import type { Mood } from "./life.ts";

export interface MoodShape {
  /** Share of the licences active on a working day, before the change. */
  readonly activeShare: number;
  /** The change began this many weeks ago and has brought usage to this multiple of what it was. */
  readonly change: { readonly weeks: number; readonly to: number };
  /** Tickets opened in the last `days`, and in as many days before. */
  readonly tickets: {
    readonly days: number;
    readonly recent: readonly [number, number];
    readonly before: readonly [number, number];
  };
  readonly severities: readonly Severity[];
  readonly escalatedShare: number;
  readonly firstResponseMinutes: readonly [number, number];
  /** How many days ago the account last answered a survey, and what. */
  readonly answered: readonly [number, number];
  readonly nps: readonly [number, number];
  readonly csat: readonly [number, number];
  readonly ces: readonly [number, number];
  /** Days since our last touch, days between touches before it, and days since one with the decision maker. */
  readonly touch: {
    readonly last: readonly [number, number];
    readonly gap: readonly [number, number];
    readonly decisionMaker: readonly [number, number];
  };
  /** Days after the due day that invoices are paid; negative is early. */
  readonly paysAfter: readonly [number, number];
  /** Share of these accounts whose latest payment keeps failing. */
  readonly failingPayments: number;
}

const calm: readonly Severity[] = ["low", "low", "normal", "normal"];
const heated: readonly Severity[] = ["normal", "high", "high", "urgent"];

export const moods: Readonly<Record<Mood, MoodShape>> = {
  thriving: {
    activeShare: 0.72,
    change: { weeks: 14, to: 1.22 },
    tickets: { days: 40, recent: [0, 1], before: [0, 2] },
    severities: calm,
    escalatedShare: 0,
    firstResponseMinutes: [20, 200],
    answered: [3, 80],
    nps: [9, 10],
    csat: [4, 5],
    ces: [6, 7],
    touch: { last: [2, 14], gap: [14, 25], decisionMaker: [5, 35] },
    paysAfter: [-6, 0],
    failingPayments: 0,
  },
  steady: {
    activeShare: 0.66,
    change: { weeks: 14, to: 1.04 },
    tickets: { days: 40, recent: [0, 2], before: [0, 2] },
    severities: calm,
    escalatedShare: 0,
    firstResponseMinutes: [40, 400],
    answered: [3, 80],
    nps: [7, 10],
    csat: [4, 5],
    ces: [5, 6],
    touch: { last: [5, 25], gap: [20, 35], decisionMaker: [20, 60] },
    paysAfter: [-4, 0],
    failingPayments: 0,
  },
  fading: {
    activeShare: 0.5,
    change: { weeks: 11, to: 0.72 },
    tickets: { days: 40, recent: [1, 3], before: [0, 2] },
    severities: ["low", "normal", "normal", "high"],
    escalatedShare: 0.1,
    firstResponseMinutes: [200, 1200],
    answered: [3, 80],
    nps: [5, 8],
    csat: [3, 4],
    ces: [4, 5],
    touch: { last: [30, 60], gap: [30, 50], decisionMaker: [80, 130] },
    paysAfter: [-2, 4],
    failingPayments: 0.05,
  },
  failing: {
    activeShare: 0.42,
    change: { weeks: 12, to: 0.3 },
    tickets: { days: 40, recent: [3, 6], before: [1, 2] },
    severities: heated,
    escalatedShare: 0.35,
    firstResponseMinutes: [900, 3600],
    answered: [3, 80],
    nps: [1, 5],
    csat: [1, 3],
    ces: [2, 3],
    touch: { last: [75, 120], gap: [40, 60], decisionMaker: [150, 175] },
    paysAfter: [3, 12],
    failingPayments: 0.3,
  },
  // Acme: used well until seven weeks ago; the tickets turned severe, and nobody who decides has been heard since.
  slipping: {
    activeShare: 0.62,
    change: { weeks: 7, to: 0.4 },
    tickets: { days: 22, recent: [5, 5], before: [1, 1] },
    severities: ["high", "normal", "urgent", "high", "normal"],
    escalatedShare: 0.2,
    firstResponseMinutes: [300, 1500],
    // Before the week a card compares with, so that what it names first is the falling usage and not one survey.
    answered: [12, 24],
    nps: [6, 6],
    csat: [3, 3],
    ces: [4, 4],
    touch: { last: [24, 24], gap: [25, 30], decisionMaker: [138, 138] },
    paysAfter: [-3, 0],
    failingPayments: 0,
  },
};
