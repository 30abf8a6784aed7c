/** The Adaptive Cards we send, as types of our own: this folder is pure, and the vendor's builders want a newer Node. */

export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.5";
  /** Teams alone reads it: tables and charts take the width of the conversation. */
  readonly msteams: { readonly width: "Full" };
  readonly body: readonly CardElement[];
}

export type CardElement = RichTextBlock | Table | ChartElement | ActionSet | FormInput;

/** Never a TextBlock and never a FactSet: those read Markdown, and a name may hold some. */
export interface RichTextBlock {
  readonly type: "RichTextBlock";
  readonly inlines: readonly TextRun[];
  readonly spacing?: "None" | "Small" | "Medium";
  readonly separator?: true;
}

export interface TextRun {
  readonly type: "TextRun";
  readonly text: string;
  readonly size?: "Small" | "Medium";
  readonly weight?: "Bolder";
  readonly color?: "Accent";
  readonly isSubtle?: true;
}

export interface Table {
  readonly type: "Table";
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly showGridLines: false;
  readonly spacing?: "Small";
  /** Left out = true. The schema's page says the one, the vendor's renderers read the other. */
  readonly firstRowAsHeader?: false;
  readonly firstRowAsHeaders?: false;
}

export interface TableColumn {
  /** A share of the whole. */
  readonly width: number;
  readonly horizontalCellContentAlignment?: "right";
}

export interface TableRow {
  readonly type: "TableRow";
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly type: "TableCell";
  readonly items: readonly RichTextBlock[];
}

/** Newer than 1.5 and not on every client: each says what to show instead. */
export type ChartElement = LineChart | BarChart;

// learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards
export interface LineChart {
  readonly type: "Chart.Line";
  readonly data: readonly { readonly legend: string; readonly values: readonly ChartValue[] }[];
  readonly fallback: Table;
}

export interface BarChart {
  readonly type: "Chart.VerticalBar";
  readonly data: readonly ChartValue[];
  readonly fallback: Table;
}

export interface ChartValue {
  readonly x: string;
  readonly y: number;
}

export interface ActionSet {
  readonly type: "ActionSet";
  readonly actions: readonly ExecuteAction[];
}

/** Ids alone, as a Slack button's value: who may do what they stand for is decided when it is pressed. */
export type ButtonData = Readonly<Record<string, string>>;

export interface ExecuteAction {
  readonly type: "Action.Execute";
  readonly title: string;
  /** Shown beside a pointer, and read out by screen readers. */
  readonly tooltip?: string;
  /** `holdfast:<kind>` */
  readonly verb: string;
  readonly data: ButtonData;
  /** Into the menu behind the buttons. */
  readonly mode?: "secondary";
  /** Arrives as a message whose `value` is the data: so it says the verb as well. */
  readonly fallback: SubmitAction;
}

export interface SubmitAction {
  readonly type: "Action.Submit";
  readonly title: string;
  readonly data: ButtonData & { readonly verb: string };
  readonly mode?: "secondary";
}

/** What is filled in arrives with the press, among its data, under the input's id. */
export type FormInput = ChoiceInput | TimeInput | TextInput;

interface Input {
  /** Of the field; none of the names that the button's own data has. */
  readonly id: string;
  readonly label: string;
  /** Held by the client; whoever reads what comes back holds it again. */
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

export interface ChoiceInput extends Input {
  readonly type: "Input.ChoiceSet";
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** With several: joined by commas. */
  readonly value: string;
  readonly style?: "compact";
  readonly isMultiSelect?: true;
}

interface TimeInput extends Input {
  readonly type: "Input.Time";
  /** HH:MM */
  readonly value: string;
}

interface TextInput extends Input {
  readonly type: "Input.Text";
  readonly value: string;
  readonly maxLength: number;
  readonly placeholder?: string;
}
