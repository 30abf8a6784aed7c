/** A folder becomes a running PostgreSQL of this machine's own: attached to when it runs, started or made when it does not. */
import { setTimeout as delay } from "node:timers/promises";
import { type Attached, attach, letGo, recordedPort } from "./attach.ts";
import { type Cluster, clusterIn, createCluster, exists, removeDrafts } from "./cluster.ts";
import { homeFailure, passes, serverFailure } from "./failure.ts";
import { type KeptAttached, keepAttached } from "./keep-attached.ts";
import { launch, stopServer } from "./launch.ts";
import type { Binaries } from "./package-binaries.ts";
import { placeFor } from "./place.ts";
import { runnableBinaries } from "./runnable-binaries.ts";
import { type ServerUser, serverUser } from "./server-user.ts";
import { removeStaleLock } from "./stale-lock.ts";

export interface Embedded {
  /** Holds the password: never to be logged. Another one when a server that had to be started again found its port taken. */
  readonly url: string;
  /** Lets go of the server; the last process to do so stops it and waits for its end. A second call does nothing more. */
  release(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Where data and password are kept; made when missing. */
  readonly home: string;
  /** Told of each long step, as a sentence. */
  readonly progress?: (text: string) => void;
}

interface Ground {
  readonly cluster: Cluster;
  readonly binaries: Binaries;
  readonly user: ServerUser | null;
  readonly place: string;
  readonly progress: (text: string) => void;
}

const pollMs = 50;
/** Ten minutes: after a crash a server answers "starting up" until everything since its last checkpoint is done again. */
const polls = 12_000;
/** A start can lose its port or its data to another one; losing every time has another reason. */
const starts = 20;
const restartMs = 250;

/**
 * Until it is released the server is kept running: one that dies is started again.
 * @throws HoldfastError with the system's own words when the server cannot be made or started.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    const ground = await groundFor(options);
    const kept = await keepRunning(ground);
    let released: Promise<void> | undefined;
    return {
      get url() {
        return kept.current().url;
      },
      release: () => {
        released ??= kept.stop().then((attached) => release(attached, ground));
        return released;
      },
    };
  } catch (error) {
    throw homeFailure(options.home, error);
  }
}

async function groundFor({ home, progress = () => {} }: EmbeddedOptions): Promise<Ground> {
  const user = serverUser();
  const place = await placeFor(home, user);
  const binaries = await runnableBinaries(place, user, progress);
  return { cluster: clusterIn(place), binaries, user, place, progress };
}

async function keepRunning(ground: Ground): Promise<KeptAttached> {
  return keepAttached(
    await attachOrStart(ground),
    async () => {
      ground.progress("The embedded database has ended; attaching to it again");
      return attachOrStart(ground);
    },
    (error) => ground.progress(`That failed and is tried again: ${error instanceof Error ? error.message : error}`),
  );
}

/** No lock file of our own: making is one rename, starting is guarded by PostgreSQL, and who comes second attaches. */
async function attachOrStart(ground: Ground): Promise<Attached> {
  for (let start = 1; ; start += 1) {
    const found = await settled(ground.cluster);
    if (found !== "absent") return found;
    const failure = await startServer(ground);
    if (failure === null) continue;
    if (!passes(failure) || start === starts) throw failure;
    if (failure.code === "embedded_running") await removeStaleLock(ground.cluster);
    await delay(restartMs);
  }
}

/** As `attach`, after a server on its way up or down has arrived there. */
async function settled(cluster: Cluster): Promise<Attached | "absent"> {
  for (let poll = 0; poll < polls; poll += 1) {
    const found = await attach(cluster);
    if (found !== "busy") return found;
    await delay(pollMs);
  }
  throw serverFailure("it kept answering that it is starting up or shutting down");
}

/** @returns null when a server answers for these data, else why the one started here ended. */
async function startServer({ cluster, binaries, user, place, progress }: Ground) {
  if (!(await exists(cluster.folder))) {
    progress("Making the embedded database (at the first start only, a few seconds)");
    await createCluster(cluster, binaries, user);
  }
  await removeDrafts(place);
  progress("Starting the embedded database");
  const server = await launch(cluster, binaries, user, await recordedPort(cluster));
  for (let poll = 0; poll < polls; poll += 1) {
    if (await answers(cluster)) return null;
    const said = await server.said();
    if (said !== null) return serverFailure(said);
    await delay(pollMs);
  }
  return serverFailure("it has not answered for ten minutes");
}

async function answers(cluster: Cluster): Promise<boolean> {
  const found = await attach(cluster);
  if (typeof found === "object") await found.client.end();
  return found !== "absent";
}

/** A connection that was lost took its shared lock along: whether others use the server is asked over a new one. */
async function release(attached: Attached, ground: Ground): Promise<void> {
  const held = attached.lost() ? await settled(ground.cluster) : attached;
  if (held === "absent") return;
  const left = await letGo(held);
  if (left === "last") await stop(ground);
  if (left === "others") await held.client.end();
}

/** A server that was killed on its way down has ended as well, only less well. */
async function stop({ cluster, binaries, user }: Ground): Promise<void> {
  try {
    await stopServer(cluster, binaries, user);
  } catch (error) {
    if (await answers(cluster)) throw error;
  }
}
