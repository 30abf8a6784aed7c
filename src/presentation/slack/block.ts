/** The Slack blocks we send, as types of our own: the vendor's do not know charts yet, and this folder is pure. */

export interface PlainText {
  readonly type: "plain_text";
  readonly text: string;
  /** false: ":fire:" in a name stays what it is. */
  readonly emoji: false;
}

export interface Mrkdwn {
  readonly type: "mrkdwn";
  readonly text: string;
  /** true: no link, channel or mention is made out of plain text. */
  readonly verbatim: true;
}

export interface Button {
  readonly type: "button";
  readonly text: PlainText;
  readonly action_id: string;
  readonly value: string;
}

export interface SectionBlock {
  readonly type: "section";
  readonly text?: Mrkdwn;
  readonly fields?: readonly Mrkdwn[];
}

export interface ContextBlock {
  readonly type: "context";
  readonly elements: readonly Mrkdwn[];
}

export interface ActionsBlock {
  readonly type: "actions";
  readonly elements: readonly Button[];
}

/** docs.slack.dev/reference/block-kit/blocks/data-visualization-block, general since June 2026. */
export interface ChartBlock {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart: {
    readonly type: "line" | "bar";
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
}

export type Block = SectionBlock | ContextBlock | ActionsBlock | ChartBlock;
