/** A book as it stands on each day -> the accounts its digest lists on each working day, compared with the one before. */
import { type AccountState, attentionTo } from "../../src/app/account-state.ts";
import { type Day, plainDate } from "../../src/core/day.ts";
import type { Looked } from "../../src/core/digest/findings.ts";
import { massChangeOf } from "../../src/core/digest/mass-change.ts";
import { findSlipping } from "../../src/core/digest/slipping.ts";
import { defaultHealthConfig } from "../../src/core/health/config.ts";
import { isPaying } from "../../src/core/health/is-paying.ts";

const saturday = 6;
const noticeDays = 30;

export class DigestReplay {
  #since: Day | null = null;
  #listedBefore: readonly string[] = [];
  readonly #listedOn = new Map<string, Day>();
  readonly #episodes = new Set<string>();

  /** `states`: the whole book. Nobody does anything about what is listed. */
  listedOn(day: Day, states: readonly AccountState[]): ReadonlySet<string> {
    if (plainDate(day).dayOfWeek >= saturday) return new Set();
    const looked = states.filter(({ facts }) => isPaying(facts)).map(lookedOf);
    const massChange = massChangeOf(looked, day, defaultHealthConfig);
    const told = { listedOn: this.#listedOn, episodes: this.#episodes };
    const basis = { asOf: day, since: this.#since, looked, listedBefore: this.#listedBefore, told, massChange };
    const { slipping } = findSlipping(basis, defaultHealthConfig);
    this.#since = day;
    this.#listedBefore = slipping.map((one) => one.looked.accountId);
    for (const one of slipping) {
      this.#listedOn.set(one.looked.accountId, day);
      for (const { id } of one.looked.openEpisodes) this.#episodes.add(id);
    }
    return new Set(this.#listedBefore);
  }
}

function lookedOf(state: AccountState): Looked {
  return {
    accountId: state.facts.account.id,
    score: state.score,
    earlier: state.earlier,
    attention: attentionTo(state, { comparison: null, config: defaultHealthConfig, noticeDays }),
    openEpisodes: state.openEpisodes,
    handled: { lastTouchedOn: null, snooze: null, openTasks: [] },
  };
}
