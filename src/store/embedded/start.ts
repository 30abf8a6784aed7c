/** A folder becomes a running PostgreSQL of this machine's own: attached to when it runs, started or made when it does not. */
import { setTimeout as delay } from "node:timers/promises";
import { type Attached, attach, letGo } from "./attach.ts";
import { type Cluster, clusterIn, createCluster, exists, removeDrafts } from "./cluster.ts";
import { serverFailure } from "./failure.ts";
import { launch, stopServer } from "./launch.ts";
import type { Binaries } from "./package-binaries.ts";
import { placeFor } from "./place.ts";
import { runnableBinaries } from "./runnable-binaries.ts";
import { type ServerUser, serverUser } from "./server-user.ts";

export interface Embedded {
  /** Holds the password: never to be logged. */
  readonly url: string;
  /** Lets go of the server; the last process to do so stops it and waits for its end. */
  release(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Where data and password are kept; made when missing. */
  readonly home: string;
  /** Told of each long step, as a sentence. */
  readonly progress?: (text: string) => void;
}

interface Setting {
  readonly cluster: Cluster;
  readonly binaries: Binaries;
  readonly user: ServerUser | null;
  readonly place: string;
  readonly progress: (text: string) => void;
}

const pollMs = 50;
/** Ten minutes: a server that recovers after a crash answers "starting up" for as long as its last checkpoint is far. */
const polls = 12_000;

/** @throws HoldfastError with the server's own words when it cannot be made or started. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const setting = await settingFor(options);
  const attached = await attachOrStart(setting);
  return { url: attached.url, release: () => release(attached, setting) };
}

async function settingFor({ home, progress = () => {} }: EmbeddedOptions): Promise<Setting> {
  const user = serverUser();
  const place = await placeFor(home, user);
  const binaries = await runnableBinaries(place, user, progress);
  return { cluster: clusterIn(place), binaries, user, place, progress };
}

async function attachOrStart(setting: Setting): Promise<Attached> {
  for (let poll = 0; poll < polls; poll += 1) {
    const found = await attach(setting.cluster);
    const attached = found === "absent" ? await start(setting) : found;
    if (attached !== "busy") return attached;
    await delay(pollMs);
  }
  throw serverFailure("it was starting or stopping all the time");
}

async function start(setting: Setting): Promise<Attached | "busy"> {
  const { cluster, binaries, user, place, progress } = setting;
  if (!(await exists(cluster.folder))) {
    progress("Making the embedded database (the first start only, a few seconds)");
    await createCluster(cluster, binaries, user);
  }
  await removeDrafts(place);
  progress("Starting the embedded database");
  const server = await launch(cluster, binaries, user);
  for (let poll = 0; poll < polls; poll += 1) {
    const found = await attach(cluster);
    if (typeof found === "object") return found;
    const said = await server.said();
    if (said !== null) throw serverFailure(said);
    await delay(pollMs);
  }
  return "busy";
}

async function release(attached: Attached, { cluster, binaries, user }: Setting): Promise<void> {
  if (await letGo(attached)) await stopServer(cluster, binaries, user);
  else await attached.client.end();
}
