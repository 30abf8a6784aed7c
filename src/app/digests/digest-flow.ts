/** Subscriptions, bound to the store for a channel. */
import type { DigestFlow } from "./asked-for.ts";
import { obey } from "./obey.ts";
import { type DigestDeps, offeredTerms, subscribe } from "./subscribe.ts";

export function digestFlow(deps: DigestDeps): DigestFlow {
  return {
    obey: (by, command, at) => obey(deps, by, command, at),
    subscribe: (by, request, now) => subscribe(deps, by, request, now),
    offered: (by, destination) => offeredTerms(deps, by, destination),
  };
}
