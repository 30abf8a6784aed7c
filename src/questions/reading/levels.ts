/** A question as typed -> the levels a figure shall fall under ("under 100 %", "below 0.95"), as stretches of its words. */
import { fraction, multiply, parseDecimal } from "../../core/fraction.ts";
import type { ShareSlot } from "../question.ts";
import type { Token } from "../tokens.ts";
import type { Claim } from "./claims.ts";

const level =
  /(?<![\p{L}\p{N}])(?:under|below|beneath|less than|lower than|unter|unterhalb von|sous|(?:en|au)[ -]dessous de|(?:por )?debajo del?) (?:the |our )?(\d{1,3}(?:[.,]\d{1,4})?) ?(%|percent\b|per cent\b|pct\b|prozent\b|pour ?cent\b|por ciento\b)?(?![\p{L}\p{N}]|[.,]\d)/giu;

/** Without a sign, a number above this is meant in percent: nobody asks about an NRR of 9,500 %. */
const mostAsShare = 2;
const percent = fraction(1n, 100n);

/** @param taken stretches that are names already. */
export function levelClaims(text: string, tokens: readonly Token[], taken: readonly Claim[]): readonly Claim[] {
  return [...text.matchAll(level)].flatMap((match) => {
    const end = match.index + match[0].length;
    const from = tokens.findIndex((token) => token.start >= match.index && token.end <= end);
    const to = tokens.findLastIndex((token) => token.start >= match.index && token.end <= end) + 1;
    const share = shareOf(match[1] ?? "", match[2] !== undefined);
    const isName = taken.some((claim) => claim.from < to && from < claim.to);
    return from < 0 || share === undefined || isName ? [] : [{ from, to, meaning: { kind: "level", share } as const }];
  });
}

function shareOf(digits: string, signed: boolean): ShareSlot | undefined {
  const value = parseDecimal(digits.replace(",", "."));
  if (value === undefined) return undefined;
  const inPercent = signed || value.num > BigInt(mostAsShare) * value.den;
  const { num, den } = inPercent ? multiply(value, percent) : value;
  return { num: Number(num), den: Number(den) };
}
