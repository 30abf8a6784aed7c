/** "/health NAME" for five hundred accounts of ten thousand, from the words to the stored answer -> a JSON line. */
import { type AskDeps, ask } from "../../src/app/ask.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { accountCount, type BigOrg, now } from "./big-org.ts";
import { printLine } from "./line.ts";
import { nothingTimed, timedFigures, timeEach } from "./timed-asks.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

const askedNames = 500;
/** Asked first and not counted: what a process does only once (the name index, the connection, compiled code). */
const warmUps = 50;
/** Floor and measured take turns, so that a busy moment of the machine falls on both. */
const turn = 50;

export async function benchHealth(deps: AskDeps, org: BigOrg): Promise<void> {
  const named = spread(org.names, askedNames + warmUps);
  const bare = ({ id }: Named) => selectAccount(deps, org, id);
  const health = ({ name }: Named) => askHealth(deps, org, name);
  for (const one of named.slice(0, warmUps)) {
    await bare(one);
    await health(one);
  }
  let floor = nothingTimed;
  let measured = nothingTimed;
  for (let at = warmUps; at < named.length; at += turn) {
    const some = named.slice(at, at + turn);
    floor = await timeEach(deps.db, floor, some, bare);
    measured = await timeEach(deps.db, measured, some, health);
  }
  printLine({
    bench: "ask /health NAME",
    figures: { accounts: accountCount, asks: measured.walls.length, ...timedFigures(measured) },
    floor: "a withOrg transaction that selects the account's row and nothing else",
    floorFigures: timedFigures(floor),
    ratioOf: "p50_ms",
  });
}

/** Evenly over the book, each once. */
export function spread(names: readonly string[], count: number): Named[] {
  const step = Math.floor(names.length / count);
  return names
    .map((name, place) => ({ id: `acc-${place + 1}`, name }))
    .filter((_, place) => place % step === 0)
    .slice(0, count);
}

/** @throws Error when the answer is about something else: a fast answer to another question is no figure. */
export async function askHealth(deps: AskDeps, org: BigOrg, name: string): Promise<void> {
  const answer = await ask(deps, org, { text: name, entry: "command", threadKeys: ["bench"], now });
  if (answer.intent === "account_health" && answer.slots.account === name) return;
  throw new Error(`/health ${name} was answered as ${answer.intent} ${JSON.stringify(answer.slots)}`);
}

async function selectAccount({ db }: AskDeps, { scope }: BigOrg, id: string): Promise<void> {
  await withOrg(db, scope, (tx) => tx.query("select * from account where org_id = $1 and id = $2", [tx.orgId, id]));
}
