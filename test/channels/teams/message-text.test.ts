import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/channels/teams/message-text.ts";
import { bot, nora } from "../../support/teams/activities.ts";

const mention = (text: string, mentioned: object = bot) => ({ type: "mention", text, mentioned });

/** `text` as Teams writes what was typed -> what was meant. */
const cases: readonly (readonly [string, { text: unknown; textFormat?: string; entities?: unknown }, string])[] = [
  ["a question stays as it is", { text: "why did NRR drop?", textFormat: "plain" }, "why did NRR drop?"],
  ["the slash of a command stays", { text: "/health acme", textFormat: "plain" }, "/health acme"],
  [
    "the bot's mention is dropped, and the blank behind it",
    { text: "<at>Holdfast</at>&nbsp;health acme\n", textFormat: "xml", entities: [mention("<at>Holdfast</at>")] },
    "health acme",
  ],
  [
    "a mention in plain text is dropped too",
    { text: "<at>Holdfast</at> why?", textFormat: "plain", entities: [mention("<at>Holdfast</at>")] },
    "why?",
  ],
  [
    "a mention in two halves is dropped whole",
    {
      text: "<at>Hold</at> <at>Fast</at> why?",
      textFormat: "xml",
      entities: [mention("<at>Hold</at>"), mention("<at>Fast</at>")],
    },
    "why?",
  ],
  [
    "somebody else is mentioned by name",
    {
      text: '<at id="0">Holdfast</at> accounts of <at id="1">Nora &amp; Co</at>',
      textFormat: "xml",
      entities: [mention('<at id="0">Holdfast</at>'), mention('<at id="1">Nora &amp; Co</at>', nora)],
    },
    "accounts of Nora & Co",
  ],
  [
    "who only bears the bot's name is not the bot",
    { text: "about <at>Holdfast</at>", textFormat: "xml", entities: [mention("<at>Holdfast</at>", nora)] },
    "about Holdfast",
  ],
  ["entities are what they stand for", { text: "R&amp;D &lt; &quot;S&#39;M&quot;" }, `R&D < "S'M"`],
  ["what was typed as an entity is decoded once", { text: "&amp;lt;" }, "&lt;"],
  [
    "markup of a formatted message is no word",
    { text: "<p>health</p><div>acme</div>", textFormat: "xml" },
    "health acme",
  ],
  [
    "a comparison in plain text is no markup",
    { text: "NRR <a and b> 100 %", textFormat: "plain" },
    "NRR <a and b> 100 %",
  ],
  ["a comparison in a formatted message is none either", { text: "NRR &lt;90 %&gt;", textFormat: "xml" }, "NRR <90 %>"],
  [
    "a text that holds $& is taken literally",
    { text: "<at>x</at>a $& b", entities: [mention("<at>x</at>")] },
    "a $& b",
  ],
  ["nothing is nothing", { text: undefined }, ""],
  ["what is no text is nothing", { text: { a: 1 }, entities: "x" }, ""],
  ["a mention without a text changes nothing", { text: "why?", entities: [mention(""), null, 1] }, "why?"],
];

describe("what was typed in Teams", () => {
  it.each(cases)("%s", (_rule, activity, meant) => {
    expect(plainText({ recipient: bot, ...activity })).toBe(meant);
  });
});
