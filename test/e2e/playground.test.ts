/** The whole program in Microsoft's own Teams client: from the code that claims the tenant to an answer opened in a group. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../support/chat/until.ts";
import { actionCalled } from "../support/teams/card-actions.ts";
import { askedOn, type DevelopmentBot, startDevelopmentBot } from "../support/teams/development-bot.ts";
import { openPlayground, type Playground, type Shown } from "../support/teams/playground.ts";
import { tenant } from "../support/teams/playground-tenant.ts";
import { expectShown, postedIn, wordsOfCards } from "../support/teams/shown-figures.ts";

const { personalChat, groupChat, channel } = tenant;
const whyDrop = "why did NRR drop?";
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

it("refuses before the tenant is claimed, and tells how it is done", async () => {
  await playground.say("health acme");
  expect(await playground.text(personalChat, /claim/)).toContain("health claim CODE");
  expect(wordsOfCards(playground, personalChat)).toBe("");
});

it("is claimed by the line it printed", async () => {
  await playground.say(bot.claim);
  expect(await playground.text(personalChat, /^Done/)).toContain("you are its admin");
});

describe("in the chat with the bot", () => {
  it.each(["health acme", "/health acme", whyDrop, "who is at risk?"])(
    "“%s” is answered by cards that show every figure of the document",
    async (question) => {
      const { seen } = await answerTo(question);
      const answer = await askedOn(bot, question.replace(/^health/, "/health"));
      await expectShown(playground, answer, { conversation: personalChat, seen });
    },
  );

  it("the button why is answered, and so is a follow-up that is typed, with the same", async () => {
    const { posted, actions } = await answerTo("health acme");
    const seen = playground.posted.length;
    expect(await playground.press(posted, actionCalled(actions, "Why?"))).not.toBe("");
    await playground.card(personalChat, seen);
    const typed = await answerTo("why?");
    const pressed = postedIn(playground, personalChat, seen).find(({ cards }) => cards.length > 0);
    expect(wordsOfCards({ posted: [pressed ?? typed.posted] }, personalChat)).toBe(
      wordsOfCards({ posted: [typed.posted] }, personalChat),
    );
  });

  it("a button whose data names another answer gets words, and no figure", async () => {
    const { posted, actions } = await answerTo("health acme");
    const { title, verb } = actionCalled(actions, "Why?");
    const seen = playground.posted.length;
    await playground.press(posted, { title, verb, data: { a: "00000000-0000-4000-8000-000000000000", t: "a1" } });
    await until("words about it", () => postedIn(playground, personalChat, seen).some(({ text }) => text !== null));
    expect(wordsOfCards(playground, personalChat, seen)).toBe("");
  });
});

describe("among others", () => {
  it.each([
    ["a group chat", groupChat],
    ["a channel", channel],
  ])(
    "in %s one line without a figure stands where it was asked, and the answer in the asker's own chat",
    async (_, where) => {
      const seen = playground.posted.length;
      const thread = await playground.mention(where, whyDrop);
      await expectShown(playground, await askedOn(bot, whyDrop), { conversation: personalChat, seen });
      await playground.text(thread, /privately/);
      expect(postedIn(playground, thread, seen).map(({ text, cards }) => ({ text, cards }))).toEqual([
        { text: "Answered privately, in our chat.", cards: [] },
      ]);
    },
  );
});

it("a Playground that dies leaves the bot well, and one started anew is answered", async () => {
  await playground.say(whyDrop);
  await playground.kill();
  expect(await bot.health()).toBe(200);
  playground = await openPlayground(bot.endpoint);
  await answerTo("health acme");
  await expectShown(playground, await askedOn(bot, "/health acme"), { conversation: personalChat });
});

it("ends well", async () => {
  expect(await bot.stop()).toBe(0);
});
