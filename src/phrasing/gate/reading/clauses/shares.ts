/** "uses 141 of its 150 licences", "with 2 of 5 trainings done": a part of what there is. */
import type { Claim, Said } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { type Ref, ref, same } from "../names.ts";
import { noun } from "../nouns.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { lexical, lit } from "../words.ts";

/** What became of the part, before or behind it. */
const used = lexical<readonly string[]>([
  ...["uses", "use", "used", "has used", "is using"].map((word) => [word, ["used"]] as const),
  ...["has done", "did", "has finished", "finished", "completed", "has completed", "met", "has met"].map(
    (word) => [word, ["done"]] as const,
  ),
  ...["attended", "has attended"].map((word) => [word, ["attended"]] as const),
  ...["kept", "has kept", "retained"].map((word) => [word, ["kept"]] as const),
]);
const behind = lexical<readonly string[]>([
  ...["are in use", "in use", "is in use", "used", "are used", "were used"].map((word) => [word, ["used"]] as const),
  ...[
    "done",
    "is done",
    "are done",
    "completed",
    "are completed",
    "is completed",
    "complete",
    "are complete",
    "is complete",
    "finished",
    "are finished",
    "is finished",
    "have been done",
    "have been completed",
  ].map((word) => [word, ["done"]] as const),
  ...["attended"].map((word) => [word, ["attended"]] as const),
]);

interface Part {
  readonly part: Said;
  readonly whole: Said;
  readonly noun: readonly string[];
}

const partOf: Reader<Part> = map(
  seq(amount, lit("of|out of"), opt(lit("the|its|their|all|all its")), amount, noun),
  ([part, , , whole, noun]) => ({ part, whole, noun }),
);
const place = opt(seq(lit("at|for|of|by"), ref));

export const shares: Reader<readonly Claim[]> = memo(
  alt(
    map(seq(opt(ref), used, partOf), ([whose, use, part]) => shareOf(whose ?? same, part, use)),
    map(seq(opt(seq(ref, lit("has|had|have"))), partOf, behind, place), ([whose, part, use, whom]) =>
      whose !== null && whom !== null ? [] : shareOf(whom?.[1] ?? whose?.[0] ?? same, part, use),
    ),
  ),
);

function shareOf(whose: Ref, part: Part, use: readonly string[]): readonly Claim[] {
  return [{ is: "share", ref: whose, ...part, use }];
}
