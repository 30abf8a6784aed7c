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
  /** Read out by screen readers instead of the text. */
  readonly accessibility_label?: string;
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

export interface Option {
  readonly text: PlainText;
  readonly value: string;
}

export type InputElement =
  | {
      readonly type: "static_select";
      readonly action_id: string;
      readonly options: readonly Option[];
      readonly initial_option?: Option;
    }
  | {
      readonly type: "checkboxes";
      readonly action_id: string;
      readonly options: readonly Option[];
      readonly initial_options?: readonly Option[];
    }
  /** HH:MM, in no time zone of its own. */
  | { readonly type: "timepicker"; readonly action_id: string; readonly initial_time: string }
  | {
      readonly type: "plain_text_input";
      readonly action_id: string;
      readonly initial_value?: string;
      readonly max_length: number;
      readonly placeholder?: PlainText;
    };

/** In views alone. */
export interface InputBlock {
  readonly type: "input";
  readonly block_id: string;
  readonly label: PlainText;
  readonly element: InputElement;
  readonly optional: boolean;
}

/** What opens before its asker, who fills it in. */
export interface View {
  readonly type: "modal";
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly title: PlainText;
  readonly submit: PlainText;
  readonly close: PlainText;
  readonly blocks: readonly (SectionBlock | InputBlock)[];
}

export type Block = SectionBlock | ContextBlock | ActionsBlock | ChartBlock;
