/** The whole program in Microsoft's own Teams client: from the code that claims the tenant to answers shared with others. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { suggestedPrompts } from "../../src/channels/suggested-questions.ts";
import { until } from "../support/chat/until.ts";
import { actionCalled } from "../support/teams/card-actions.ts";
import { cardText } from "../support/teams/card-text.ts";
import { type DevelopmentBot, startDevelopmentBot } from "../support/teams/development-bot.ts";
import { openPlayground, type Playground } from "../support/teams/playground.ts";
import { type Shown, shown } from "../support/teams/playground-stream.ts";
import { tenant } from "../support/teams/playground-tenant.ts";
import { expectShown, postedIn, wordsOfCards } from "../support/teams/shown-figures.ts";

const { personalChat, groupChat, channel } = tenant;
const whyDrop = "Why did NRR drop?";
let bot: DevelopmentBot;
let playground: Playground;

beforeAll(async () => {
  bot = await startDevelopmentBot();
  playground = await openPlayground(bot.endpoint);
}, 120_000);
afterAll(async () => {
  await playground?.stop();
  await bot?.stop();
});

/** Types it in the chat with the bot. @returns the first card of the answer, and how many messages there were before. */
async function answerTo(text: string): Promise<Shown & { readonly seen: number }> {
  const seen = playground.posted.length;
  await playground.say(text);
  return { ...(await playground.card(personalChat, seen)), seen };
}

/** Presses the button of that title on the first card after `seen` that has it, in the chat with the bot. */
async function pressIn(seen: number, title: string): Promise<string> {
  const { posted, actions } = await playground.cardWith(personalChat, title, seen);
  return playground.press(posted, actionCalled(actions, title));
}

describe("before the tenant is claimed", () => {
  it("a question is refused, and it is told how to claim", async () => {
    await playground.say("health acme");
    expect(await playground.text(personalChat, /claim/)).toContain("health claim CODE");
  });

  it("an installation is greeted with the same", async () => {
    const seen = playground.posted.length;
    await playground.tell("install", personalChat);
    expect(await playground.text(personalChat, /^I am Holdfast/, seen)).toContain("health claim CODE");
    expect(wordsOfCards(playground, personalChat)).toBe("");
  });

  it("the line that the program printed claims it", async () => {
    await playground.say(bot.claim);
    expect(await playground.text(personalChat, /^Done/)).toContain("you are its admin");
  });
});

describe("in the chat with the bot", () => {
  it.each(["health acme", "/health acme", whyDrop, "who is at risk?"])(
    "“%s” is answered by cards that show every figure of the document",
    async (question) => {
      const { seen } = await answerTo(question);
      const answer = await bot.asked(question.replace(/^health/, "/health"));
      await expectShown(playground, answer, { conversation: personalChat, seen });
    },
  );

  it("the button why is answered, and so is a follow-up that is typed, with the same", async () => {
    const { seen: before } = await answerTo("health acme");
    const seen = playground.posted.length;
    expect(await pressIn(before, "Why?")).toMatch(/^On it/);
    const pressed = await playground.card(personalChat, seen);
    const typed = await answerTo("why?");
    expect(cardText(pressed.card)).toBe(cardText(typed.card));
  });

  it("a button whose data names another answer gets words, and no figure", async () => {
    const { posted, actions } = await answerTo("health acme");
    const { title, verb } = actionCalled(actions, "Why?");
    const seen = playground.posted.length;
    await playground.press(posted, { title, verb, data: { a: "00000000-0000-4000-8000-000000000000", t: "a1" } });
    await playground.text(personalChat, /./, seen);
    expect(wordsOfCards(playground, personalChat, seen)).toBe("");
  });

  it("removed and installed anew it greets once, with first questions that can be pressed", async () => {
    const seen = playground.posted.length;
    for (const event of ["uninstall", "install", "install"] as const) await playground.tell(event, personalChat);
    const { actions } = await playground.card(personalChat, seen);
    expect(actions.map(({ title }) => title)).toEqual(suggestedPrompts.map(({ title }) => title));
    await pressIn(seen, whyDrop);
    await expectShown(playground, await bot.asked(whyDrop), { conversation: personalChat, seen });
    expect(wordsOfCards(playground, personalChat, seen).match(/I am Holdfast/g)).toHaveLength(1);
  });
});

describe.each([
  ["a group chat", groupChat],
  ["a channel", channel],
])("in %s", (_, where) => {
  const atRisk = "who is at risk?";
  let thread: string;
  let seen: number;

  it("one line without a figure stands where it was asked, and the answer in the asker's own chat", async () => {
    seen = playground.posted.length;
    thread = await playground.mention(where, atRisk);
    await expectShown(playground, await bot.asked(atRisk), { conversation: personalChat, seen });
    await playground.text(thread, /privately/);
    expect(postedIn(playground, thread).map(({ text, cards }) => ({ text, cards }))).toEqual([
      { text: "Answered privately, in our chat.", cards: [] },
    ]);
  });

  it("a press shares it there", async () => {
    await pressIn(seen, "Share");
    await expectShown(playground, await bot.asked(atRisk), { conversation: thread, seen });
    expect(wordsOfCards(playground, thread, seen)).toContain("Shared by Kim");
  });

  it("all see the answer once an admin has opened the conversation, and nothing comes privately", async () => {
    await pressIn(seen, "Answer there from now on");
    await playground.text(personalChat, /from now on I answer there/, seen);
    const before = playground.posted.length;
    thread = await playground.mention(where, whyDrop);
    await expectShown(playground, await bot.asked(whyDrop), { conversation: thread, seen: before });
    expect(postedIn(playground, personalChat, before)).toEqual([]);
  });
});

it("a Playground that dies leaves the bot well, and what is asked when it is back is answered", async () => {
  const { port } = new URL(playground.url);
  await playground.say(whyDrop);
  await playground.kill();
  expect(await bot.health()).toBe(200);
  playground = await openPlayground(bot.endpoint, Number(port));
  await playground.say("health acme");
  // Behind the answer that could not be posted: that is tried again first, in the order of asking.
  await until("its card", () => shown(playground.posted, personalChat, "Why?"), { ms: 60_000 });
  await expectShown(playground, await bot.asked("/health acme"), { conversation: personalChat });
}, 90_000);

it("ends well", async () => {
  expect(await bot.stop()).toBe(0);
});
