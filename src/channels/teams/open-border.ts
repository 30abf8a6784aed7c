/** Settings and handlers -> the open border of Teams. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Pacing } from "./back-off.ts";
import type { TeamsBorder, TeamsHandlers } from "./border.ts";
import { openBotFramework } from "./bot-framework.ts";
import { handle } from "./incoming.ts";
import { outgoing } from "./outgoing.ts";
import { checkedSettings, type TeamsSettings } from "./settings.ts";

export interface BorderDeps {
  readonly log: Logger;
  /** The process's own when left out. */
  readonly pacing?: Pacing;
}

/** Takes seconds: the vendor's library is loaded here. @throws HoldfastError `bad_configuration` naming the variable. */
export async function openBorder(
  settings: TeamsSettings,
  handlers: TeamsHandlers,
  { log, pacing = ownPacing }: BorderDeps,
): Promise<TeamsBorder> {
  const checked = checkedSettings(settings);
  const framework = await openBotFramework(checked, pacing);
  return {
    ...outgoing({ settings: checked, framework, pacing, log }),
    handle: (request, response) => void handle({ settings: checked, framework, handlers, log }, request, response),
  };
}

const ownPacing: Pacing = {
  now: () => performance.now(),
  sleep: (ms) => sleep(ms),
  random: () => Math.random(),
  expiry: (ms) => AbortSignal.timeout(ms),
};
