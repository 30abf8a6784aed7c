/** Digests for some channels, a fleet of workers and what happens to them -> what the platform took, once everything is sent. */
import { openDatabase } from "../../../src/store/database.ts";
import type { Letter } from "../../../src/store/outbox.ts";
import { until } from "../chat/until.ts";
import { newDatabase } from "../database.ts";
import { templateName } from "../global-setup.ts";
import { bundle } from "./bundle.ts";
import { startFleet } from "./fleet.ts";
import { type Manner, RecordingPlatform, type Step, steps } from "./platform.ts";
import { allDone, channel, letter, orgWithSlack, put, type Row, rows } from "./posting.ts";
import { seeded } from "./random.ts";

export interface TrialPlan {
  readonly seed: number;
  readonly digests: number;
  readonly channels: number;
  readonly workers: number;
  /** Messages a worker has under way at once. */
  readonly inHand: number;
  /** Spread evenly over the steps of sending. */
  readonly kills: number;
  /** Of messages nobody is killed for, in a thousand. */
  readonly faults?: Readonly<Partial<Record<Exclude<Manner, "yes">, number>>>;
  /** The first worker's clock is set a day to and fro. */
  readonly clockJumps?: boolean;
  /** Left out: 2, so that what a killed worker had in hand is soon taken up again. */
  readonly leaseSeconds?: number;
  /** Made with the number of messages taken so far; called again and again while the trial runs. */
  readonly meanwhile?: (taken: () => number) => (url: string) => Promise<void>;
  /** Left out: a new one of the run's server. */
  readonly databaseUrl?: string;
}

export interface TrialResult {
  readonly letters: readonly Letter[];
  readonly rows: readonly Row[];
  readonly platform: RecordingPlatform;
  readonly complaints: readonly string[];
}

/** Of steps that went by: at least so many, and by chance up to so many more, from one kill to the next. */
const spacing = { least: 2, more: 10 };
const patience = { ms: 540_000 };
/** Far longer than a busy machine stands still: a yes that is merely late would be a doubt that no trial counts on. */
const courierPatienceMs = 15_000;

export async function runTrial(plan: TrialPlan): Promise<TrialResult> {
  const script = await bundle(new URL("driver.ts", import.meta.url), "outbox-driver");
  const random = seeded(plan.seed);
  const platform = new RecordingPlatform({ kills: killer(plan.kills, random), manner: mannerOf(plan, random) });
  const url = plan.databaseUrl ?? (await newDatabase(templateName));
  const db = await openDatabase(url, { onError: () => {} });
  const scope = await orgWithSlack(db, "acme", "T1");
  const letters = lettersOf(plan);
  await put(db, scope, ...letters);
  const platformUrl = await platform.listen();
  const fleet = startFleet(script, plan.workers, (nth) => ({
    DATABASE_URL: url,
    PLATFORM_URL: platformUrl,
    WORKER: `worker ${nth}`,
    LEASE_SECONDS: String(plan.leaseSeconds ?? 2),
    PLACE_GAP_MS: "0",
    TIMEOUT_MS: String(courierPatienceMs),
    IN_HAND: String(plan.inHand),
    ...(plan.clockJumps && nth % plan.workers === 0 ? { CLOCK_JUMPS: "1" } : {}),
  }));
  const meanwhile = plan.meanwhile?.(() => platform.taken.length);
  try {
    await until(
      "every letter is done",
      () =>
        settled(
          () => meanwhile?.(url),
          () => allDone(db),
        ),
      patience,
    );
    return { letters, rows: await rows(db), platform, complaints: fleet.complaints };
  } finally {
    await fleet.dismiss();
    platform.close();
    await db.close();
  }
}

/** The server may be away for a moment: that is part of the trial. */
async function settled(meanwhile: () => Promise<void> | undefined, done: () => Promise<boolean>): Promise<boolean> {
  try {
    await meanwhile();
    return await done();
  } catch {
    return false;
  }
}

/** Every fifth digest has a detail in its thread. */
function lettersOf({ digests, channels }: TrialPlan): readonly Letter[] {
  return Array.from({ length: digests }, (_, n) => {
    const to = channel(`C${n % channels}`);
    const digest = letter(`digest:${n}`, to);
    return n % 5 === 0 ? [digest, letter(`detail:${n}`, to, { under: digest.key, purpose: "detail" })] : [digest];
  }).flat();
}

/** The steps in turn; the next one that comes by after a pause by chance. */
function killer(kills: number, random: () => number): (step: Step) => boolean {
  let done = 0;
  let pause = 0;
  return (step) => {
    pause -= 1;
    if (pause > 0 || done === kills || steps[done % steps.length] !== step) return false;
    done += 1;
    pause = spacing.least + Math.floor(random() * spacing.more);
    return true;
  };
}

function mannerOf({ faults = {} }: TrialPlan, random: () => number): () => Manner {
  const table: readonly (readonly [Manner, number])[] = [
    ["throttled", faults.throttled ?? 0],
    ["error, not taken", faults["error, not taken"] ?? 0],
    ["error, taken", faults["error, taken"] ?? 0],
    ["silence, taken", faults["silence, taken"] ?? 0],
  ];
  return () => {
    let left = random() * 1_000;
    for (const [manner, share] of table) {
      left -= share;
      if (left < 0) return manner;
    }
    return "yes";
  };
}
