/** Letters claimed, marked, posted to nobody and noted, with little and with much waiting, beside a bare insert and update of as many rows. */
import { pino } from "pino";
import type { Courier } from "../../src/app/outbox/courier.ts";
import { startOutbox } from "../../src/app/outbox/worker.ts";
import type { Database } from "../../src/store/database.ts";
import { linkWorkspace } from "../../src/store/workspaces.ts";
import { createOrg } from "../support/organisations.ts";
import { fillOutbox } from "../support/outbox/backlog.ts";
import { type Cost, costOf, perPiece } from "./cost.ts";
import { printLine, significant } from "./line.ts";

const letters = 2_000;
const places = 1_000;
const backlogs = [2_000, 100_000];

/** @param db its own, as its owner. */
export async function bench(db: Database): Promise<void> {
  const { orgId, systemMemberId } = await createOrg(db, { slug: "bench", name: "Bench", kind: "real" });
  await linkWorkspace(db, { platform: "slack", externalId: "T1", orgId });
  await bareRows(db);
  const floor = await costOf(db, () => bareRows(db));
  for (const backlog of backlogs) {
    await db.pool.query("truncate outbox, outbox_lane, outbox_workspace");
    await fillOutbox(db, { orgId, memberId: systemMemberId }, backlog, places);
    const cost = await costOf(db, () => posted(db));
    printLine({
      bench: `outbox, a letter of ${backlog} that wait for ${places} places`,
      figures: { letters, waiting: backlog, ...perLetter(cost) },
      floor: "insert and update of a bare row in a transaction each",
      floorFigures: { letters, ...perLetter(floor) },
      ratioOf: "cpu_ms",
    });
  }
}

function perLetter(cost: Cost) {
  return { per_second: significant(letters / (cost.wallMs / 1_000)), ...perPiece(cost, letters) };
}

/** Resolves with the last of `letters` posts. */
async function posted(db: Database): Promise<void> {
  let count = 0;
  const { promise, resolve } = withResolver();
  const courier: Courier = {
    parts: (mail) => [mail],
    post: async () => {
      count += 1;
      if (count >= letters) resolve();
      return { kind: "sent", messageId: `m${count}` };
    },
  };
  const worker = startOutbox({
    db,
    courier,
    workspace: { platform: "slack", workspaceId: "T1" },
    worker: "bench",
    log: pino({ level: "silent" }),
    leaseSeconds: 60,
    clock: () => new Date().toISOString(),
    pace: { placeGapMs: 0, eachMs: 0, burstMs: 0 },
  });
  await promise;
  await worker.stop();
}

function withResolver(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

async function bareRows({ pool }: Database): Promise<void> {
  await pool.query("create table if not exists bare (id int primary key, words jsonb, done_at timestamptz)");
  await pool.query("truncate bare");
  for (let id = 0; id < letters; id += 1) {
    await pool.query("insert into bare (id, words) values ($1, $2)", [id, JSON.stringify({ text: `letter ${id}` })]);
    await pool.query("update bare set done_at = now() where id = $1", [id]);
  }
}
