/** Where a run of letters or digits begins and ends: beside no digit and no letter of a script that spaces its words. */

/** Scripts without spaces: "電話は03-1234-5678です" holds a number whose neighbours are letters. */
export const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}`;

export const before = String.raw`(?<!\p{N}|(?![${unspaced}])[\p{L}\p{M}_])`;
export const after = String.raw`(?!\p{N}|(?![${unspaced}])[\p{L}\p{M}_])`;
