/** Names that are markup, movement or nonsense on one surface or another, each of which has to be read as it is. */

const esc = String.fromCharCode(27);
const longest = 120;

export const hostileNames: readonly string[] = [
  "W".repeat(longest),
  "👩‍🚀 ".repeat(24).trim(),
  "אקמה בע״מ 12 ".repeat(9).trim(),
  "شركة الأمل (3٪) ".repeat(7).trim(),
  "&<>".repeat(longest / 3),
  "<!channel> & <@U123> <https://evil.example|click>",
  "*bold* _it_ ~struck~ `code` :fire: > quote",
  "> quoted &gt; &amp;",
  "[x](https://evil.example) **b** <at>all</at> & <b>",
  "{{DATE(2020-01-01T00:00:00Z)}} {{{TIME(2020-01-01T00:00:00Z)}}}",
  "{f1} $x __proto__ %s \\n",
  "a · b | c • d, e (f), g: h",
  "# 1. - head --- ===",
  `Evil${esc}[2J${esc}]0;pwned\u0007 Corp`,
  "gro\u202e.evil\u2066 tag",
  "日本電信電話株式会社 東京",
  "-$1,234.5% +6 points",
  "│ ████ ▁▂▃",
];
