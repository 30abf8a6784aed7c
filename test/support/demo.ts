/** A database with the demo book in it, as of a fixed day, and a way to ask it as its system member. */
import type { Answer } from "../../src/answers/answer.ts";
import { type AskDeps, type Asked, ask } from "../../src/app/ask.ts";
import { namesReader } from "../../src/app/known-names.ts";
import { findOrg, systemScope } from "../../src/app/organisations.ts";
import type { Database } from "../../src/store/database.ts";
import { testDatabase } from "./database.ts";
import { demoNow, demoTemplate } from "./demo-template.ts";

export { demoNow };

export interface DemoDesk {
  readonly db: Database;
  readonly deps: AskDeps;
  ask(text: string, options?: Partial<Asked>): Promise<Answer>;
}

export async function demoDesk(): Promise<DemoDesk> {
  return deskOn(await testDatabase(await demoTemplate()), "demo");
}

export async function deskOn(db: Database, slug: string): Promise<DemoDesk> {
  const org = await findOrg(db, slug);
  let asked = 0;
  const deps: AskDeps = { db, readNames: namesReader(), newId: () => `a-${++asked}` };
  const member = { scope: systemScope(org), org };
  return {
    db,
    deps,
    ask: (text, options = {}) =>
      ask(deps, member, { text, entry: "message", threadKeys: ["test"], now: demoNow, ...options }),
  };
}

/** The headline as a reader sees it. */
export function said(answer: Answer): string {
  const displays = new Map(answer.facts.map(({ id, display }) => [id, display]));
  return answer.headline
    .map(({ text }) => text.replace(/\{(f\d+)\}/g, (_, id: string) => displays.get(id) ?? "?"))
    .join(" ");
}
