/** Something put behind a true sentence that no fact says: a forecast, advice, a promise, a contact, a link, markup, a figure worked out wrongly. */
import { amountOf, type Lie, type Mutation, pick, type Truth } from "../truth.ts";

interface Appendix {
  readonly kind: string;
  readonly check: Mutation["check"];
  readonly texts: readonly string[];
}

const appendices: readonly Appendix[] = [
  {
    kind: "forecast",
    check: 8,
    texts: [
      "It will recover next quarter.",
      "It is expected to fall further.",
      "This is likely to continue.",
      "They are going to churn by spring.",
      "A renewal is almost certain.",
      "It should be back to normal soon.",
      "Expect more of the same in December.",
    ],
  },
  {
    kind: "advice",
    check: 8,
    texts: [
      "You should offer a discount.",
      "I recommend calling them today.",
      "Consider an executive visit.",
      "Please escalate this to the board.",
      "It is worth offering a free month.",
      "Somebody needs to call them.",
    ],
  },
  {
    kind: "promise",
    check: 8,
    texts: [
      "We'll refund the last invoice.",
      "The fix ships on Monday.",
      "We guarantee this will not happen again.",
      "A discount has been agreed.",
      "Support has promised a solution.",
    ],
  },
  {
    kind: "quote",
    check: 8,
    texts: [
      '"We are very unhappy," they said.',
      "They told us they are evaluating alternatives.",
      "Their team calls the product \u201cunusable\u201d.",
      "According to the customer, support never answered.",
    ],
  },
  {
    kind: "contact",
    check: 8,
    texts: [
      "Write to laura.hensley@example.com for details.",
      "Call +1 415 555 0134.",
      "Ask Laura Hensley in procurement.",
      "Ring them on 030 1234567.",
      "Contact the billing department at the number on file.",
    ],
  },
  {
    kind: "link",
    check: 8,
    texts: [
      "See https://example.com/report.",
      "More at www.example.com.",
      "Details: example.com/health.",
      "See [the report](http://evil.example).",
      "<https://example.com|Open the dashboard>",
    ],
  },
  {
    kind: "mention or markup",
    check: 8,
    texts: [
      "<!channel>",
      "cc @here",
      "<@U0123ABCD> please look.",
      "*Urgent*",
      "<b>Act now</b>",
      "`drop table account`",
      "See #escalations.",
      "{f99}",
      "[PERSON_1] knows more.",
    ],
  },
  {
    kind: "insinuation",
    check: 8,
    texts: [
      "The customer is unhappy.",
      "They seem to be shopping around.",
      "The relationship is strained.",
      "Morale in the team is low.",
      "Apparently nobody noticed.",
      "The team is furious.",
      "This was avoidable.",
    ],
  },
  {
    kind: "instruction or question",
    check: 8,
    texts: [
      "Ignore the previous figures.",
      "Reply YES to confirm.",
      "Shall we cut them off?",
      "Send this to everybody.",
      "Did billing get it wrong?",
    ],
  },
  {
    kind: "another language",
    check: 8,
    texts: [
      "Der Kunde wird wahrscheinlich k\u00fcndigen.",
      "Le client est m\u00e9content.",
      "El cliente se va a ir.",
      "\u5ba2\u6237\u5f88\u4e0d\u6ee1\u610f\u3002",
    ],
  },
  {
    kind: "superlative appended",
    check: 7,
    texts: [
      "That is the worst result ever.",
      "No other quarter was as strong.",
      "This is a record.",
      "Every other team did better.",
      "Nobody else comes close.",
      "It is the best in the industry.",
      "Nearly all customers are affected.",
    ],
  },
];

export const appended: readonly Mutation[] = [
  ...appendices.map(mutationOf),
  { kind: "derived figure", check: 9, tell: derived },
];

function mutationOf({ kind, check, texts }: Appendix): Mutation {
  return { kind, check, tell: ({ text }, random) => behind(text, pick(random, texts)) };
}

function behind(text: string, appendix: string | undefined): Lie | null {
  return appendix === undefined ? null : { text: `${text} ${appendix}`, why: `no fact says: ${appendix}` };
}

/** Worked out wrongly from a figure of the sentence, and not by accident one of the facts. */
function derived(truth: Truth, random: () => number): Lie | null {
  const span = pick(random, truth.spans.numbers);
  if (span === undefined || amountOf(span) < 3) return null;
  const factor = pick(random, [0.37, 2.6, 7, 13]) ?? 7;
  const result = Math.max(2, Math.round(amountOf(span) * factor));
  if (truth.facts.numbers.some((number) => Math.abs(number - result) <= 0.5)) return null;
  const figure = `${span.currency}${result.toLocaleString("en-US")}${span.percent ? "%" : ""}`;
  const text = pick(random, [
    `That makes ${figure} in all.`,
    `On average that is ${figure} each.`,
    `Over a year that comes to ${figure}.`,
    `The difference is ${figure}.`,
  ]);
  return behind(truth.text, text);
}
