/** What a card on Teams may hold -> what draws each: the renderer's own elements, and the charts that it does not know. */
import {
  type CardElement,
  CardObjectRegistry,
  GlobalRegistry,
  SerializationContext,
  Table,
  Versions,
} from "adaptivecards";
import { BarChartElement } from "./bar-chart.ts";
import { LineChartElement } from "./line-chart.ts";

/** The renderer registers its tables as a side effect, which a bundler leaves out: so they are named here. */
export function teamsElements(): SerializationContext {
  const elements = new CardObjectRegistry<CardElement>();
  GlobalRegistry.populateWithDefaultElements(elements);
  elements.register("Table", Table, Versions.v1_5);
  elements.register(LineChartElement.typeName, LineChartElement);
  elements.register(BarChartElement.typeName, BarChartElement);
  const context = new SerializationContext();
  context.setElementRegistry(elements);
  return context;
}
