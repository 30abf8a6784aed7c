/** The days of a year -> three streams of alerts on the same accounts: the naive rule, cards alone, cards and the digest. */
import type { AccountState } from "../../src/app/account-state.ts";
import type { ReplayedDay } from "../../src/app/playbooks/replay.ts";
import { type Day, plainDate } from "../../src/core/day.ts";
import { isPaying } from "../../src/core/health/is-paying.ts";
import type { Departure } from "../../src/core/playbooks/dry-run.ts";
import { riskPlaybooks } from "../../src/core/playbooks/episode.ts";
import { isUndefined } from "../../src/core/undefined.ts";
import { AlertStream } from "./alert-stream.ts";
import { DigestReplay } from "./digest-replay.ts";

const naiveBelow = 4_000;

export class AlertYear {
  /** Each time a score enters "under 40". */
  readonly naive = new AlertStream();
  /** Every account under 40, every working day: the list that is posted each morning. */
  readonly naiveDaily = new AlertStream();
  readonly cards = new AlertStream();
  /** An account is one alert a day, however it is told of. */
  readonly withDigest = new AlertStream();
  readonly byPlaybook = new Map([...riskPlaybooks].map((id) => [id, new AlertStream()]));
  readonly departures: Departure[] = [];
  readonly owners = new Set<string>();
  readonly #digests = new DigestReplay();
  readonly #from: Day;

  constructor(from: Day) {
    this.#from = from;
  }

  /** `states`: the whole book. */
  add({ day, states, fired, left }: ReplayedDay): void {
    this.departures.push(...left);
    const listed = this.#digests.listedOn(day, states);
    const risks = fired.filter(({ playbook }) => riskPlaybooks.has(playbook));
    const opened = new Set(risks.map(({ accountId }) => accountId));
    for (const { playbook, accountId } of risks)
      this.byPlaybook.get(playbook)?.alerted(accountId, day, { alert: true, stands: true });
    for (const state of states) if (isPaying(state.facts)) this.#addAccount(day, state, { opened, listed });
  }

  #addAccount(
    day: Day,
    { facts: { account }, score, openEpisodes }: AccountState,
    { opened, listed }: { readonly opened: ReadonlySet<string>; readonly listed: ReadonlySet<string> },
  ): void {
    const { id, ownerEmail } = account;
    if (ownerEmail !== null) this.owners.add(ownerEmail);
    const counted = day >= this.#from;
    const stands = openEpisodes.some(({ playbook }) => riskPlaybooks.has(playbook));
    const low = !isUndefined(score.score) && score.score < naiveBelow;
    this.naive.entered(id, day, { stands: low, counted });
    this.naiveDaily.alerted(id, day, { alert: counted && low && isWorkday(day), stands: low });
    this.cards.alerted(id, day, { alert: opened.has(id), stands });
    const told = opened.has(id) || listed.has(id);
    this.withDigest.alerted(id, day, { alert: counted && told, stands: stands || listed.has(id) });
  }
}

const saturday = 6;

function isWorkday(day: Day): boolean {
  return plainDate(day).dayOfWeek < saturday;
}
