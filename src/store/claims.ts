/** A one-time code, typed in a workspace, ties it to an organisation and makes its typist the admin. */
import { createHash } from "node:crypto";
import { HoldfastError } from "../core/error.ts";
import { asNobody } from "./as-nobody.ts";
import { errorCode } from "./connection-error.ts";
import type { Database } from "./database.ts";
import type { WorkspaceId } from "./workspaces.ts";

/** Room for typing errors; OWASP's Authentication Cheat Sheet ("Account Lockout") asks for a count, a window and a duration. */
const wrongTries = 5;
const withinMinutes = 60;

export interface ClaimRequest extends WorkspaceId {
  readonly workspaceName: string | null;
  readonly userId: string;
  readonly userName: string;
  readonly code: string;
}

const foreignKeyViolation = "23503";

/** Only the code's hash is kept. @throws HoldfastError when there is no such organisation. */
export async function createClaim(db: Database, orgId: string, code: string, ttlMinutes: number): Promise<void> {
  try {
    await asNobody(db, "select create_claim($1, $2, make_interval(mins => $3))", [orgId, codeHash(code), ttlMinutes]);
  } catch (error) {
    if (errorCode(error) !== foreignKeyViolation) throw error;
    throw new HoldfastError(
      "unknown_org",
      `There is no organisation ${orgId}.`,
      "Name one that `holdfast doctor` lists.",
    );
  }
}

/** @throws HoldfastError when the code is wrong, used or expired (in the same words), or after too many wrong ones. */
export async function claimWorkspace(db: Database, claim: ClaimRequest): Promise<{ orgId: string; memberId: string }> {
  const [row] = await asNobody<{ outcome: string; orgId: string; memberId: string }>(
    db,
    `select outcome, org_id as "orgId", member_id as "memberId"
     from claim_workspace($1, $2, $3, $4, $5, $6, $7, make_interval(mins => $8))`,
    [
      claim.platform,
      claim.externalId,
      claim.workspaceName,
      claim.userId,
      claim.userName,
      codeHash(claim.code),
      wrongTries,
      withinMinutes,
    ],
  );
  if (row?.outcome === "claimed") return { orgId: row.orgId, memberId: row.memberId };
  throw row?.outcome === "locked" ? tooManyTries() : wrongCode();
}

/** Typed by hand: case and outer blanks do not count. */
function codeHash(code: string): Buffer {
  return createHash("sha256").update(code.trim().toUpperCase()).digest();
}

/** One text for three causes: whoever guesses must not learn that a code was once right. */
function wrongCode(): HoldfastError {
  return new HoldfastError(
    "claim_code_wrong",
    "This code does not open an organisation.",
    "Use the code that Holdfast printed when it last started; each works once and only for a while.",
  );
}

function tooManyTries(): HoldfastError {
  return new HoldfastError(
    "claim_locked",
    `${wrongTries} wrong codes were typed here within an hour.`,
    "Wait an hour, then use the code that Holdfast printed when it last started.",
  );
}
