/** "name [at] host [dot] com" and its like -> "name@host.com". */
import type { Rewrite } from "./shadow.ts";

const at = "at|ät|arobase|arroba|chiocciola|apenstaartje|@";
const dot = "dot|punkt|point|punto|ponto|punt|\\.";
const host = "[\\p{L}\\d-]{1,63}";
const hostWord = "[\\p{L}\\d]{1,63}";
const wordDot = "(?:dot|punkt|punto|ponto|punt)";

const commonDomains =
  "com|org|net|edu|gov|io|co|ai|app|dev|info|biz|eu|de|at|ch|fr|es|it|pt|nl|be|uk|ie|pl|se|no|dk|fi|us|ca|br|mx|au|example";
const writtenHost = `${host}(?:\\.${host}){0,3}\\.(?:${commonDomains})(?![\\p{L}\\d-])`;

const hyphen = " ?[-_/]{1,2} ?";

/** In brackets, between hyphens, or bare where a host with a spelled dot follows it: "at" alone is a word. */
export const spelledAt: Rewrite = {
  pattern: new RegExp(
    [
      String.raw`(?<=[\p{L}\d]) {0,2}[\[({<] {0,2}(?:${at}) {0,2}[\])}>] {0,2}(?=[\p{L}\d])`,
      String.raw`(?<=[\p{L}\d]) {1,2}(?:at|ät|arroba|chiocciola) {1,2}(?=${host}(?:[.-]${host}){0,3} {1,2}${wordDot} {1,2}\p{L}{2})`,
      String.raw`(?<=[\p{L}\d])${hyphen}at${hyphen}(?=${hostWord}${hyphen}${wordDot}${hyphen}\p{L}{2})`,
      String.raw`(?<=[\p{L}\d]) {1,2}(?:chez|arobase) {1,2}(?=${host} {1,2}point {1,2}(?:fr|com|net|org|eu|be|ch)(?!\p{L}))`,
      String.raw`(?<=[\p{L}\d]) {1,2}(?:at|AT|ät) {1,2}(?=${host} {0,2}[\[({] {0,2}${wordDot})`,
      // "(a)" begins a list, unless a host follows at once.
      String.raw`(?<=[\p{L}\d])[\[({]a[\])}](?=${writtenHost})`,
      // "jane.doe at acme.com": no word has a dot inside.
      String.raw`(?<=(?<![\p{L}\d])\p{L}[\p{L}\d]{0,30}[._]\p{L}[\p{L}\d._]{1,40}) {1,2}(?:at|ät|chez|arroba|chiocciola) {1,2}(?=${writtenHost})`,
    ].join("|"),
    "giu",
  ),
  by: () => "@",
};

export const spelledDot: Rewrite = {
  pattern: new RegExp(
    [
      String.raw`(?<=[\p{L}\d]) {0,2}[\[({<] {0,2}(?:${dot}) {0,2}[\])}>] {0,2}(?=[\p{L}\d])`,
      String.raw`(?<=@[\p{L}\d.-]{1,80})(?: {1,2}|${hyphen})${wordDot}(?: {1,2}|${hyphen})(?=\p{L}{2})`,
      String.raw`(?<=@[\p{L}\d.-]{1,80}) {1,2}point {1,2}(?=(?:fr|com|net|org|eu|be|ch)(?!\p{L}))`,
    ].join("|"),
    "giu",
  ),
  by: () => ".",
};

/** "jane dot doe@acme.com". */
export const spelledLocalDot: Rewrite = {
  pattern: new RegExp(
    String.raw`(?<=[\p{L}\d]) {1,2}${wordDot} {1,2}(?=[\p{L}\d_-]{1,30}(?: {1,2}${wordDot} {1,2}[\p{L}\d_-]{1,30}){0,3}@)`,
    "giu",
  ),
  by: () => ".",
};

/** "jane@acme . com": a blank where none belongs, before the end of a domain in use. */
export const spacedDot: Rewrite = {
  pattern: new RegExp(
    String.raw`(?<=@ ?[\p{L}\d.-]{1,80})(?: {1,2}\. {0,2}|\. {1,2})(?=(?:co\.)?(?:${commonDomains})(?![\p{L}\d-]))`,
    "gu",
  ),
  by: () => ".",
};
