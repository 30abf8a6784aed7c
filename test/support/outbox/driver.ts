/** One worker as a process of its own: the real worker and store, a courier that posts to the recording platform. */
import { pino } from "pino";
import { z } from "zod";
import type { Courier, Mail, Outcome } from "../../../src/app/outbox/courier.ts";
import { startOutbox } from "../../../src/app/outbox/worker.ts";
import { openDatabase } from "../../../src/store/database.ts";
import { type DatabaseStep, stepping } from "./stepping.ts";

const settings = z
  .object({
    DATABASE_URL: z.string(),
    PLATFORM_URL: z.string(),
    WORKER: z.string(),
    LEASE_SECONDS: z.coerce.number(),
    PLACE_GAP_MS: z.coerce.number(),
    TIMEOUT_MS: z.coerce.number(),
    IN_HAND: z.coerce.number(),
    /** The machine's clock is set a day forwards or backwards with every message. */
    CLOCK_JUMPS: z.coerce.boolean().optional(),
  })
  .parse(process.env);

async function tell(path: string, body: object, patienceMs?: number): Promise<Response> {
  return fetch(`${settings.PLATFORM_URL}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ pid: process.pid, ...body }),
    ...(patienceMs === undefined ? {} : { signal: AbortSignal.timeout(patienceMs) }),
  });
}

async function reached(step: DatabaseStep, key: string | null): Promise<void> {
  await tell("/step", { step, key });
}

const courier: Courier = {
  parts: (mail: Mail) => (mail.kind === "words" ? [mail.text] : [mail.answer.id]),
  async post(part, at) {
    if (settings.CLOCK_JUMPS) jump();
    try {
      return await outcomeOf(await tell("/post", { key: part, at }, settings.TIMEOUT_MS));
    } catch (error) {
      return { kind: "unknown", reason: String(error) };
    }
  },
};

async function outcomeOf(response: Response): Promise<Outcome> {
  if (response.status === 429)
    return { kind: "later", afterMs: Number(response.headers.get("retry-after-ms")), reason: "throttled" };
  if (!response.ok) return { kind: "unknown", reason: `status ${response.status}` };
  const { messageId } = z.object({ messageId: z.string() }).parse(await response.json());
  return { kind: "sent", messageId };
}

const dayMs = 86_400_000;
const realNow = Date.now.bind(Date);
let skewMs = 0;

function jump(): void {
  skewMs = skewMs > 0 ? -dayMs : dayMs;
  Date.now = () => realNow() + skewMs;
}

const log = pino({ level: "fatal" }, pino.destination(2));
const db = await openDatabase(settings.DATABASE_URL, { onError: () => {} });
startOutbox({
  db: stepping(db, reached),
  courier,
  workspace: { platform: "slack", workspaceId: "T1" },
  worker: settings.WORKER,
  log,
  leaseSeconds: settings.LEASE_SECONDS,
  inHand: settings.IN_HAND,
  clock: () => new Date(Date.now()).toISOString(),
  pace: { placeGapMs: settings.PLACE_GAP_MS, eachMs: 0, burstMs: 0 },
});
