/** An account's days, one after the other -> its episodes: opened once, quiet, closed, cooling down. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EpisodeStep, stepEpisodes } from "../../../src/core/playbooks/engine.ts";
import { type Episode, type PlaybookId, playbookIds } from "../../../src/core/playbooks/episode.ts";
import { episodesAfter } from "../../../src/core/playbooks/episodes-after.ts";
import type { Verdict } from "../../../src/core/playbooks/playbook.ts";
import { playbooks } from "../../../src/core/playbooks/playbooks.ts";

const first = 20_000;
const evidence = { text: "it fired", figures: [] };
const says: Readonly<Record<string, Verdict>> = {
  T: { holds: true, opens: true, evidence },
  s: { holds: true, opens: false, evidence },
  F: { holds: false },
  u: { holds: "unknown" },
};

interface Played {
  /** What each day did, in words; days without a step are left out. */
  readonly steps: readonly string[];
  readonly episodes: readonly Episode[];
}

interface Playing {
  readonly playbook: PlaybookId;
  readonly worked?: readonly string[];
}

/** One letter a day from `first` on, as in `says`; "-" pays nothing. @param times how often each day is done. */
function play(
  days: string,
  playbook: PlaybookId,
  { worked = [], times = 1 }: { worked?: string[]; times?: number } = {},
): Played {
  const steps: string[] = [];
  let known: readonly Episode[] = [];
  const done = [...days].flatMap((letter, at) => Array.from({ length: times }, () => ({ letter, at })));
  for (const { letter, at } of done) {
    const taken = stepsOn(first + at, letter, known, { playbook, worked });
    steps.push(...taken.map((step) => `${at} ${told(step)}`));
    known = episodesAfter(known, taken, first + at);
  }
  return { steps, episodes: known };
}

function stepsOn(day: number, letter: string, known: readonly Episode[], { playbook, worked = [] }: Playing) {
  const isFalse: Verdict = { holds: false };
  return stepEpisodes({
    accountId: "acme",
    day,
    paying: letter !== "-",
    judge: ({ id }) => (id === playbook ? (says[letter] ?? isFalse) : isFalse),
    known,
    worked: new Set(worked),
  });
}

function told(step: EpisodeStep): string {
  if (step.kind === "open") return "open";
  return step.kind === "close" ? `close ${step.because}` : `quiet ${step.since !== null}`;
}

describe("an episode", () => {
  it("opens once, with an id made of playbook, day and account, and stays open while its trigger is true", () => {
    const { steps, episodes } = play("TTTTs", "onboarding_at_risk");
    expect(steps).toEqual(["0 open"]);
    expect(episodes).toEqual([
      {
        id: "onboarding_at_risk:2024-10-04:acme",
        accountId: "acme",
        playbook: "onboarding_at_risk",
        openedOn: first,
        evidence,
        quietSince: null,
        closed: null,
      },
    ]);
  });

  it("does not open where its trigger only keeps an open one open, is false or is not known", () => {
    expect(play("ssFFuu", "onboarding_at_risk").steps).toEqual([]);
  });

  it("is over on the seventh false day in a row, and starts counting anew when it was true between", () => {
    expect(play("TFFFFFFF", "onboarding_at_risk").steps).toEqual(["0 open", "1 quiet true", "7 close cleared"]);
    expect(play("TFFFFFFTFFFFFFF", "onboarding_at_risk").steps).toEqual([
      "0 open",
      "1 quiet true",
      "7 quiet false",
      "8 quiet true",
      "14 close cleared",
    ]);
  });

  it("stays as it is on days on which nothing is known, which are neither true nor false", () => {
    expect(play("Tuuuuuuuuuuu", "onboarding_at_risk").steps).toEqual(["0 open"]);
    expect(play("TFuuuuuF", "onboarding_at_risk").steps).toEqual(["0 open", "1 quiet true", "7 close cleared"]);
  });

  it("is over as churned on the day the account pays nothing, and nothing opens for one that pays nothing", () => {
    expect(play("T-", "decline_before_renewal").steps).toEqual(["0 open", "1 close churned"]);
    expect(play("--", "decline_before_renewal").steps).toEqual([]);
  });

  it("opens again at once for an account that left and pays again, but not before its cool-down when it was cleared", () => {
    expect(play("T-T", "decline_before_renewal").steps).toEqual(["0 open", "1 close churned", "2 open"]);
    const { clearAfterDays, coolDownDays } = playbooks.decline_before_renewal;
    const cleared = clearAfterDays;
    const days = `T${"F".repeat(clearAfterDays)}${"T".repeat(coolDownDays)}`;
    expect(play(days, "decline_before_renewal").steps).toEqual([
      "0 open",
      "1 quiet true",
      `${cleared} close cleared`,
      `${cleared + coolDownDays} open`,
    ]);
  });

  it("of an opportunity is over with its task; a risk outlives the work on it", () => {
    const id = (playbook: PlaybookId) => `${playbook}:2024-10-04:acme`;
    expect(play("TT", "expansion", { worked: [id("expansion")] }).steps).toEqual(["0 open", "1 close done"]);
    expect(play("TT", "failed_payment", { worked: [id("failed_payment")] }).steps).toEqual(["0 open"]);
  });
});

describe("days played again", () => {
  const anyDays = fc.string({ unit: fc.constantFrom("T", "T", "s", "F", "F", "F", "u", "-"), maxLength: 120 });

  it("give the same episodes with the same ids, each day done once or twice", () => {
    fc.assert(
      fc.property(anyDays, fc.constantFrom(...playbookIds), (days, playbook) => {
        expect(play(days, playbook, { times: 2 })).toEqual(play(days, playbook));
      }),
    );
  });

  it("never have two open at once, nor one that ends before it began", () => {
    fc.assert(
      fc.property(anyDays, fc.constantFrom(...playbookIds), (days, playbook) => {
        const { episodes, steps } = play(days, playbook);
        expect(episodes.filter(({ closed }) => closed === null).length).toBeLessThanOrEqual(1);
        for (const { closed, openedOn } of episodes) expect(closed?.on ?? openedOn).toBeGreaterThanOrEqual(openedOn);
        const turns = steps.flatMap((step) => step.match(/open|close/g) ?? []);
        expect(turns).toEqual(turns.map((_, at) => (at % 2 === 0 ? "open" : "close")));
      }),
    );
  });
});
