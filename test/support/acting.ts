/** An organisation of two books with the people who may act on them, and a press of theirs. */

import type { ActionKind, Answer } from "../../src/answers/answer.ts";
import { actFlow } from "../../src/app/acts/act.ts";
import type { Acted } from "../../src/app/acts/acted.ts";
import type { Asker } from "../../src/app/authorise.ts";
import type { MemberRole } from "../../src/core/records.ts";
import type { Database } from "../../src/store/database.ts";
import { addMember } from "../../src/store/members.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { answerTo } from "./chat/fake-flows.ts";
import { newOrg } from "./database.ts";

const people = {
  kim: { name: "Kim Larsen", role: "csm" },
  lee: { name: "Lee Ray", role: "csm" },
  mona: { name: "Mona Diaz", role: "manager" },
  vera: { name: "Vera Holm", role: "viewer" },
} as const satisfies Record<string, { name: string; role: MemberRole }>;

export type PersonName = keyof typeof people;

export interface ActingOrg {
  readonly db: Database;
  /** Its system member's. */
  readonly scope: OrgScope;
  readonly askers: Readonly<Record<PersonName, Asker>>;
  /** What came of it; a HoldfastError is rejected with. */
  press(who: PersonName, kind: ActionKind, target: string, now?: string, on?: Answer): Promise<Acted>;
  query<Row extends object>(sql: string, more?: readonly unknown[]): Promise<readonly Row[]>;
}

/** The document that was replied with. */
export function documentOf(acted: Acted): Answer {
  if (acted.kind === "answer") return acted.answer;
  throw new Error(`words instead of a document: ${acted.text}`);
}

/** Friday the 20th. */
export const friday = "2026-11-20T09:12:00Z";

/** Acme is Kim's, Globex Lee's; days are UTC's. */
export async function actingOrg(db: Database, slug: string): Promise<ActingOrg> {
  const scope = await newOrg(db, slug);
  let made = 0;
  const flow = actFlow({ db, newId: () => `${slug}-${++made}` });
  const askers = await withOrg(db, scope, async (tx) => {
    await tx.query(
      `insert into account (org_id, id, name, owner_email) values
       ($1, 'acme', 'Acme', 'Kim@x.example'), ($1, 'globex', 'Globex', 'lee@x.example')`,
      [tx.orgId],
    );
    const entries: [string, Asker][] = [];
    for (const [who, { name, role }] of Object.entries(people)) {
      const { id, email } = await addMember(tx, { email: `${who}@x.example`, name, role });
      entries.push([who, { scope: { orgId: tx.orgId, memberId: id }, name, role, email, org: { slug, name: slug } }]);
    }
    return Object.fromEntries(entries) as Record<PersonName, Asker>;
  });
  return {
    db,
    scope,
    askers,
    press: (who, kind, target, now = friday, on = answerTo("acme", "account_health")) =>
      flow.act(askers[who], { answer: on, action: { id: "a1", kind, label: kind, target } }, now),
    query: (sql, more = []) => withOrg(db, scope, (tx) => tx.query(sql, [tx.orgId, ...more]), "read"),
  };
}
