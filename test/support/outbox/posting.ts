/** An organisation with a claimed workspace, letters for its places, and a platform that records what is posted to it. */
import { pino } from "pino";
import type { Courier, Mail, Outcome, PostAt } from "../../../src/app/outbox/courier.ts";
import type { Pace } from "../../../src/app/outbox/pace.ts";
import type { OutboxWork } from "../../../src/app/outbox/worker.ts";
import type { Database } from "../../../src/store/database.ts";
import { type Destination, enqueue, type Letter } from "../../../src/store/outbox.ts";
import type { OrgScope } from "../../../src/store/scope.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { linkWorkspace } from "../../../src/store/workspaces.ts";
import { newOrg } from "../database.ts";

export async function orgWithSlack(db: Database, slug: string, workspaceId: string): Promise<OrgScope> {
  const scope = await newOrg(db, slug);
  await linkWorkspace(db, { platform: "slack", externalId: workspaceId, orgId: scope.orgId });
  return scope;
}

export function channel(id: string, workspaceId = "T1"): Destination {
  return { platform: "slack", workspaceId, kind: "channel", id };
}

/** Says its own key, unless told otherwise. */
export function letter(key: string, to: Destination, more: Partial<Letter> = {}): Letter {
  return { key, to, purpose: "digest", content: { kind: "words", text: key }, ...more };
}

export function put(db: Database, scope: OrgScope, ...letters: readonly Letter[]): Promise<readonly string[]> {
  return withOrg(db, scope, (tx) => enqueue(tx, letters));
}

export interface Posted {
  readonly part: unknown;
  readonly at: PostAt;
}

/** Answers as it is told to, by default yes; each line of the words is a part. */
export class RecordingCourier implements Courier {
  readonly posted: Posted[] = [];
  answer: (part: unknown, at: PostAt, nth: number) => Outcome | Promise<Outcome> = (_part, _at, nth) => ({
    kind: "sent",
    messageId: `m${nth}`,
  });

  parts(mail: Mail): readonly unknown[] {
    return mail.kind === "words" ? mail.text.split("\n") : [mail.answer.id];
  }

  async post(part: unknown, at: PostAt): Promise<Outcome> {
    this.posted.push({ part, at });
    return this.answer(part, at, this.posted.length);
  }
}

/** As fast as it goes. */
export const noPace: Pace = { placeGapMs: 0, eachMs: 0, burstMs: 0 };

export function work(db: Database, courier: Courier, more: Partial<OutboxWork> = {}): OutboxWork {
  return {
    db,
    courier,
    workspace: { platform: "slack", workspaceId: "T1" },
    worker: "w1",
    log: pino({ level: "silent" }),
    leaseSeconds: 60,
    clock: () => "2026-11-20T08:30:00Z",
    pace: noPace,
    random: () => 0,
    ...more,
  };
}

export interface Row {
  readonly key: string;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly error: string | null;
  readonly attempts: number;
  readonly uncertain: number;
  readonly ids: readonly string[];
}

/** As the server's superuser: every letter there is, in the order they came. */
export async function rows(db: Database): Promise<readonly Row[]> {
  const { rows: found } = await db.pool.query<Row>(
    "select key, outcome, reason, error, attempts, uncertain, message_ids as ids from outbox order by position",
  );
  return found;
}

export async function allDone(db: Database): Promise<boolean> {
  return (await rows(db)).every(({ outcome }) => outcome !== null);
}
