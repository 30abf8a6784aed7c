/** "The largest drag is support with -5 points", "usage weighed most": the part that gave or took most. */
import type { Claim, Giver, PartClaim, Said, Way, What } from "../../claims.ts";
import { amount } from "../amounts.ts";
import { alt, map, memo, opt, type Reader, seq } from "../parser.ts";
import { whoever } from "../subjects.ts";
import { lexical, lit } from "../words.ts";
import { giver, ofWhole } from "./gift/giver.ts";

const nouns = (way: Way, line: string) => line.split("|").map((word) => [word, way] as const);
const noun = lexical<Way>([
  ...nouns(
    -1,
    "drag|loss|hit|decline|drop|fall|decrease|negative driver|negative contribution|negative contributor|negative factor|negative impact",
  ),
  ...nouns(
    1,
    "lift|gain|boost|positive driver|positive contribution|positive contributor|positive factor|positive impact",
  ),
  ...nouns(0, "driver|factor|contribution|contributor|impact|change|effect|piece|movement|mover|cause"),
]);
const rank = lexical<PartClaim["end"]>([
  ...[
    "largest",
    "biggest",
    "greatest",
    "main",
    "single largest",
    "largest single",
    "single biggest",
    "biggest single",
    "top",
    "strongest",
  ].map((word) => [word, "most"] as const),
  ...["smallest", "least"].map((word) => [word, "least"] as const),
]);
const among = opt(
  lit(
    "of the month|of the quarter|of the period|of the year|of the week|among the drivers|of the drivers|of all|of them|of the components|of the movements",
  ),
);

type Kind = Pick<PartClaim, "end" | "way">;
const kind: Reader<Kind & { readonly whole: What | null }> = memo(
  map(
    seq(lit("the|its|their"), rank, noun, among, opt(map(seq(lit("on|of|for|in|at|to"), whoever), ([, said]) => said))),
    ([, end, way, , of]) => ({
      end,
      way,
      whole: of,
    }),
  ),
);
const much: Reader<Said | null> = opt(
  map(
    seq(opt(lit(",|:|(|-|\u2013|\u2014")), opt(lit("with|at|by|worth")), amount, ofWhole, opt(lit(")"))),
    ([, , said]) => said,
  ),
);

function claimOf(who: Giver | null, { end, way }: Kind, of: What | null, by: Said | null): readonly Claim[] {
  return [
    {
      is: "part",
      giver: who,
      end,
      way,
      ...(of === null ? {} : { whole: of }),
      ...(by === null ? {} : { by }),
    } satisfies PartClaim,
  ];
}

const most = lexical<Way>([
  ["weighed most", -1],
  ["weighed the most", -1],
  ["weighs most", -1],
  ["weighs the most", -1],
  ["cost the most", -1],
  ["took the most", -1],
  ["added the most", 1],
  ["brought the most", 1],
  ["contributed the most", 1],
]);

export const part: Reader<readonly Claim[]> = memo(
  alt(
    map(seq(kind, lit("is|was|came from|comes from|:|, from|is from|was from"), giver, much), ([said, , who, by]) =>
      claimOf(who, said, said.whole, by),
    ),
    map(seq(giver, lit("is|was|are|were|had|has|made"), kind, much), ([who, , said, by]) =>
      claimOf(who, said, said.whole, by),
    ),
    // "NPS took off 6, the smallest drag": of what gave or took just before.
    map(seq(kind, much), ([said, by]) => claimOf(null, said, said.whole, by)),
    map(seq(giver, most, opt(whoever), much), ([who, way, of, by]) => claimOf(who, { end: "most", way }, of, by)),
  ),
);
