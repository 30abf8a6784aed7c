import { expect, it } from "vitest";
import { withBackOff } from "../../../src/channels/teams/back-off.ts";
import { ConnectorFault } from "../../../src/channels/teams/connector-fault.ts";

/** Turned away until patience ends. @returns what was waited, in milliseconds. */
async function waitsBy(chance: number): Promise<readonly number[]> {
  const waits: number[] = [];
  const pacing = {
    now: () => 0,
    sleep: async (ms: number) => void waits.push(ms),
    random: () => chance,
    expiry: () => new AbortController().signal,
  };
  const turnedAway = async () => Promise.reject(new ConnectorFault({ status: 429, word: "", retryAfterMs: null }));
  await expect(withBackOff(pacing, turnedAway)).rejects.toMatchObject({ reason: "throttled" });
  return waits;
}

it("of each wait one half is certain and the other is chance", async () => {
  expect(await waitsBy(0)).toEqual([250, 500, 1000, 2000, 4000]);
  expect(await waitsBy(0.25)).toEqual([312.5, 625, 1250, 2500, 5000]);
});
