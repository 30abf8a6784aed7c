/** What Slack and Teams accept, as data: each limit with what it bounds. Where sources differ, the lower one. */

export interface Limit {
  readonly max: number;
  readonly note: string;
}

// Source of every figure: platforms.md "Limits" and docs.slack.dev/reference/block-kit (blocks, elements, composition objects).
export const slackLimits = {
  messageBlocks: { max: 50, note: "blocks in a message" },
  messageText: { max: 4000, note: "recommended characters of a message's text" },
  messageCharts: { max: 2, note: "charts in a message; undocumented, answered with invalid_blocks" },
  sectionText: { max: 3000, note: "characters of a section's text" },
  sectionFields: { max: 10, note: "fields in a section" },
  fieldText: { max: 2000, note: "characters of a field" },
  contextElements: { max: 10, note: "elements in a context block" },
  contextText: { max: 3000, note: "characters of a context element, as of any text object" },
  actionsElements: { max: 25, note: "buttons in an actions block" },
  buttonText: { max: 75, note: "characters of a button's text" },
  buttonValue: { max: 2000, note: "characters of a button's value" },
  actionId: { max: 255, note: "characters of an action_id" },
  blockId: { max: 255, note: "characters of a block_id" },
  viewBlocks: { max: 100, note: "blocks in a view" },
  viewLabel: { max: 24, note: "characters of a view's title, of its submit and its close" },
  privateMetadata: { max: 3000, note: "characters of what a view carries unseen" },
  callbackId: { max: 255, note: "characters of a callback_id" },
  inputLabel: { max: 2000, note: "characters of an input's label" },
  inputHint: { max: 150, note: "characters of the placeholder of a text input" },
  inputText: { max: 3000, note: "characters of what is typed into a text input" },
  selectOptions: { max: 100, note: "options in a select menu" },
  checkboxes: { max: 10, note: "checkboxes beside each other" },
  optionText: { max: 75, note: "characters of an option" },
  optionValue: { max: 75, note: "characters of an option's value" },
  chartTitle: { max: 50, note: "characters of a chart's title" },
  chartLabel: { max: 20, note: "characters of a chart's series name, point label or category" },
  chartSeries: { max: 6, note: "series in a chart" },
  chartPoints: { max: 20, note: "points in a series" },
} as const satisfies Readonly<Record<string, Limit>>;

// messageBytes: platforms.md "Cards". primaryActions: learn.microsoft.com "Designing Adaptive Cards for your Teams app".
// The other bytes are our own division of a message; what charts and choices can hold is documented nowhere: those are our own too.
export const teamsLimits = {
  messageBytes: { max: 28_000, note: "bytes of a message: its card, its text and everything around them" },
  cardBytes: { max: 24_000, note: "bytes of a card" },
  textBytes: { max: 2000, note: "bytes of the text beside a card" },
  envelopeBytes: { max: 2000, note: "bytes of ids, addresses and the attachment around card and text" },
  pieceBytes: { max: 6000, note: "bytes of what is never divided: one line, one row of a table, one chart" },
  choices: { max: 200, note: "choices of an input" },
  primaryActions: { max: 6, note: "buttons beside each other; more are in a menu" },
  buttonSpoken: { max: 75, note: "characters of a button's tooltip, which is read out" },
  chartLabel: { max: 40, note: "characters of a name on an axis or in a legend" },
  chartSeries: { max: 6, note: "lines in a chart" },
  chartPoints: { max: 20, note: "points of a line, or bars" },
} as const satisfies Readonly<Record<string, Limit>>;
