/** A claim -> its proof by the facts, kind by kind. */
import type { Claim } from "../claims.ts";
import { proveBeside } from "./beside.ts";
import { proveCause } from "./cause.ts";
import { proveCompare } from "./compare.ts";
import { type Context, type Proof, refuted } from "./context.ts";
import { proveCount } from "./count.ts";
import { proveDated } from "./dated.ts";
import { proveEach } from "./each.ts";
import { proveExtreme } from "./extreme.ts";
import { proveFirst } from "./first.ts";
import { proveGift } from "./gift.ts";
import { proveGroup } from "./group.ts";
import { proveLack } from "./lack.ts";
import { proveMovement } from "./movement.ts";
import { provePart } from "./part.ts";
import { provePullers } from "./pullers.ts";
import { proveQuantity } from "./quantity.ts";
import { proveReason } from "./reason.ts";
import { proveRole } from "./role.ts";
import { proveShare } from "./share.ts";
import { proveState } from "./state.ts";
import { proveTotal } from "./total.ts";
import { proveTurn } from "./turn.ts";
import { proveVerbatim } from "./verbatim.ts";
import { proveWorth } from "./worth.ts";

export function proveClaim(context: Context, claim: Claim): Proof {
  switch (claim.is) {
    case "quantity":
      return proveQuantity(context, claim);
    case "beside":
      return proveBeside(context, claim);
    case "share":
      return proveShare(context, claim);
    case "verbatim":
      return proveVerbatim(context, claim);
    case "count":
      return proveCount(context, claim);
    case "extreme":
      return proveExtreme(context, claim);
    case "compare":
      return proveCompare(context, claim);
    case "total":
      return proveTotal(context, claim);
    case "first":
      return proveFirst(context, claim);
    case "each":
      return proveEach(context, claim);
    case "cause":
      return proveCause(context, claim);
    case "movement":
      return proveMovement(context, claim);
    case "part":
      return provePart(context, claim);
    case "pullers":
      return provePullers(context, claim);
    case "reason":
      return proveReason(context, claim);
    case "group":
      return proveGroup(context, claim);
    case "worth":
      return proveWorth(context, claim);
    case "gift":
      return proveGift(context, claim);
    case "dated":
      return proveDated(context, claim);
    case "role":
      return proveRole(context, claim);
    case "state":
      return proveState(context, claim);
    case "turn":
      return proveTurn(context, claim);
    case "lack":
      return proveLack(context, claim);
    default:
      return refuted("Not read yet.");
  }
}
