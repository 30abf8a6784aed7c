/** The people of the demo's vendor, Tidewater Software, and who looks after which account. */
import type { Member, MemberRole } from "../../core/records.ts";

// .example is reserved for this (RFC 2606): nobody can be written to by accident.
const domain = "tidewater.example";

const people: readonly (readonly [name: string, role: MemberRole])[] = [
  ["Maya Okafor", "manager"],
  ["Kim Larsen", "csm"],
  ["Priya Raman", "csm"],
  ["Tomás Herrera", "csm"],
  ["Aoife O'Brien", "csm"],
  ["Jonas Weber", "csm"],
  ["Yuki Tanaka", "csm"],
  ["Renée Dubois", "viewer"],
  ["Samuel Adeyemi", "viewer"],
];

export function teamMembers(): readonly Member[] {
  return people.map(([name, role]) => ({
    email: `${emailName(name)}@${domain}`,
    name,
    role,
    slackUserId: null,
    teamsUserId: null,
  }));
}

export function ownerOf(index: number): string {
  return turn(index, "csm");
}

/** Account managers read along: they own the renewal, not the relationship. */
export function accountManagerOf(index: number): string {
  return turn(index, "viewer");
}

/** "Aoife O'Brien" as "aoife.obrien". */
export function emailName(name: string): string {
  const plain = name.normalize("NFD").replaceAll(/[^A-Za-z0-9 ]/g, "");
  return plain.trim().toLowerCase().replaceAll(/ +/g, ".");
}

function turn(index: number, role: MemberRole): string {
  const those = teamMembers().filter((member) => member.role === role);
  return those[index % those.length]?.email ?? "";
}
