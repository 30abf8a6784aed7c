/** The Adaptive Cards we send, as types of our own: this folder is pure, and the vendor's builders want a newer Node. */

export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.5";
  readonly body: readonly CardElement[];
  readonly actions?: readonly ExecuteAction[];
}

export type CardElement = TextBlock;

export interface TextBlock {
  readonly type: "TextBlock";
  readonly text: string;
  readonly wrap: true;
}

/** `data` carries ids alone, as a Slack button's value does. */
export interface ExecuteAction {
  readonly type: "Action.Execute";
  readonly title: string;
  /** `holdfast:<kind>` */
  readonly verb: string;
  readonly data: { readonly a: string; readonly t: string };
}
