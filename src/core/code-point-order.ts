/** Two texts -> their order by Unicode code point: the same on every machine, in every locale and in every language. */

const firstSurrogate = 0xd800;
const afterSurrogates = 0xe000;
const codeUnits = 0x10000;

/** Negative, 0 or positive, as `Array.sort` wants it. */
export function byCodePoint(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return a.length - b.length;
}

/** UTF-16 puts surrogates (code points from U+10000) before U+E000-U+FFFF; by code point they come last: swap the two. */
function codePointRank(codeUnit: number): number {
  if (codeUnit >= afterSurrogates) return codeUnit - (afterSurrogates - firstSurrogate);
  return codeUnit >= firstSurrogate ? codeUnit + (codeUnits - afterSurrogates) : codeUnit;
}
