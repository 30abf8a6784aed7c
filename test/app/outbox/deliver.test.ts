/** One claimed letter, handed over or not. */
import { expect, test } from "vitest";
import { deliver } from "../../../src/app/outbox/deliver.ts";
import { claimOutbox } from "../../../src/store/outbox-claim.ts";
import { testDatabase } from "../../support/database.ts";
import {
  channel,
  letter,
  noPace,
  orgWithSlack,
  put,
  RecordingCourier,
  rows,
  work,
} from "../../support/outbox/posting.ts";

test("a worker that slept through its lease does not post, and leaves the letter to the next one", async () => {
  const db = await testDatabase();
  await put(db, await orgWithSlack(db, "acme", "T1"), letter("digest", channel("C1")));
  const courier = new RecordingCourier();
  const asked = {
    platform: "slack",
    workspaceId: "T1",
    worker: "w1",
    limit: 1,
    leaseSeconds: 60,
    afterPlace: "",
  } as const;
  const [claimed] = await claimOutbox(db, { ...asked, ...noPace });
  if (claimed === undefined) throw new Error("nothing was claimed");
  // A lease of no time has always run out.
  await deliver({ ...work(db, courier), placeGapMs: 0, random: () => 0, leaseSeconds: 0 }, claimed);
  expect(courier.posted).toEqual([]);
  expect(await rows(db)).toEqual([
    {
      key: "digest",
      outcome: null,
      reason: null,
      error: "the worker slept through its lease, and did not post",
      attempts: 1,
      uncertain: 0,
      ids: [],
    },
  ]);
});
