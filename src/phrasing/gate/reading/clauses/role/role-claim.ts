/** A person, a role and whose it is -> the claim, with its time. */
import type { RoleClaim } from "../../../claims.ts";
import type { Ref } from "../../names.ts";
import type { Part } from "./standing.ts";

export const claim = (person: Ref, part: Part, whose: Ref, topic: RoleClaim["topic"]): RoleClaim => ({
  is: "role",
  person,
  role: part.role,
  ref: whose,
  at: part.at,
  topic,
});

export const at = (one: RoleClaim["at"], other: RoleClaim["at"]) => (one === "before" ? one : other);

/** Beside a name it may be of a time that is over. */
export const ever = (when: RoleClaim["at"]): RoleClaim["at"] => (when === "now" ? "ever" : when);
