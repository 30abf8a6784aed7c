import { expect, it } from "vitest";
import { readLine } from "../../../src/channels/terminal/line.ts";

it.each([
  ["", { kind: "empty" }],
  ["   ", { kind: "empty" }],
  ["exit", { kind: "leave" }],
  ["QUIT", { kind: "leave" }],
  ["2", { kind: "pick", number: 2 }],
  ["a2", { kind: "pick", number: 2 }],
  ["[a12]", { kind: "pick", number: 12 }],
  ["123", { kind: "ask", text: "123", entry: "message" }],
  ["/health acme", { kind: "ask", text: "acme", entry: "command" }],
  ["/Health   Acme Robotics ", { kind: "ask", text: "Acme Robotics", entry: "command" }],
  ["/health", { kind: "ask", text: "", entry: "command" }],
  ["/healthy", { kind: "ask", text: "/healthy", entry: "message" }],
  ["why did NRR drop?", { kind: "ask", text: "why did NRR drop?", entry: "message" }],
])("reads %j as %j", (line, meant) => {
  expect(readLine(line)).toEqual(meant);
});
