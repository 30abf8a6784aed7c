/** The word after `--role` -> a role, or an error naming the roles there are. */
import { HoldfastError } from "../core/error.ts";
import { type MemberRole, memberRoles } from "../core/records.ts";

export function memberRole(text: string): MemberRole {
  const role = memberRoles.find((known) => known === text);
  if (role) return role;
  throw new HoldfastError("unknown_role", `"${text}" is not a role.`, `Use one of: ${memberRoles.join(", ")}.`);
}
