import { describe, expect, test } from "vitest";
import { asked } from "./asking.ts";

describe("what was sent to the model is asked by", () => {
  test.each([
    "what did the model see?",
    "What did the model see",
    "what did the modle see?",
    "show the model call",
    "show me the model calls",
    "what was sent to the model?",
    "what was sent to the mdoel",
    "what did you send to the model",
    "what did the llm see",
    "what did the AI see?",
    "was hat das Modell gesehen?",
    "was wurde an das Modell geschickt",
    "qu'a vu le modèle ?",
    "qu'est-ce que le modèle a vu",
    "qu'est-ce qui a été envoyé au modèle",
    "¿qué vio el modelo?",
    "qué se envió al modelo",
    "what did the model see for this answer",
  ])("%s", (text) => {
    expect(asked(text)).toEqual({ intent: "model_seen", slots: {} });
  });

  test.each(["what did the model see for a-7k2mq9x3fh0d", "what was sent to the model for A-7K2MQ9X3FH0D?"])(
    "the id of an answer: %s",
    (text) => {
      expect(asked(text)).toEqual({ intent: "model_seen", slots: { answer: "a-7k2mq9x3fh0d" } });
    },
  );
});

describe("what a model is otherwise stays what it was", () => {
  test.each([
    ["how is acme", "account_health"],
    ["what is our nrr", "metric_value"],
    ["why did nrr drop?", "metric_why"],
    ["who is at risk", "list_at_risk"],
    ["help", "help"],
  ])("%s", (text, intent) => {
    expect(asked(text).intent).toBe(intent);
  });

  test("an id beside another question is passed over", () => {
    expect(asked("why did nrr drop? a-7k2mq9x3fh0d").intent).toBe("metric_why");
  });
});
