/** What Slack accepts, as data: each limit with what it bounds. Where sources differ, the lower one. */

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
  chartTitle: { max: 50, note: "characters of a chart's title" },
  chartLabel: { max: 20, note: "characters of a chart's series name, point label or category" },
  chartSeries: { max: 6, note: "series in a chart" },
  chartPoints: { max: 20, note: "points in a series" },
} as const satisfies Readonly<Record<string, Limit>>;
