import { describe, expect, it } from "vitest";
import { foundIn, valuesOf } from "../../../support/masking/found-in.ts";

/** Joined here, so that no scanner takes the made-up keys of this file for real ones. */
const key = (...parts: string[]) => parts.join("");
const drawn = "a1B2c3D4e5F6g7H8i9J0";

describe("a secret", () => {
  it.each([
    ["Amazon's example", key("AKIA", "IOSFODNN7EXAMPLE")],
    ["GitHub", key("ghp", "_", drawn, drawn)],
    ["GitHub, fine-grained", key("github", "_pat_", drawn, drawn)],
    ["Slack", key("xox", "b-", "1234567890-", drawn)],
    ["Stripe", key("sk", "_live_", drawn)],
    ["OpenAI", key("sk", "-proj-", drawn, drawn)],
    ["Google", key("AIza", "Sy", drawn, "a1B2c3D4e5F6g")],
    ["GitLab", key("glpat", "-", drawn)],
    ["JSON Web Token (RFC 7519 §3.1)", key("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9", ".", drawn, ".", drawn)],
    ["a private key", key("-----BEGIN RSA ", "PRIVATE KEY-----\nMIIE\n-----END RSA ", "PRIVATE KEY-----")],
  ])("of %s goes whole", (_, secret) => {
    expect(foundIn(`found ${secret} in the log`)).toEqual([["SECRET", secret]]);
  });

  it.each([
    ["password: hunter2", "hunter2"],
    ["Passwort = Sommer2026!", "Sommer2026"],
    ['"client_secret": "q8Zx-11fa"', "q8Zx-11fa"],
    ["mot de passe : Soleil!9", "Soleil!9"],
    ["Authorization: Bearer abc123def456ghi7", "abc123def456ghi7"],
    ["https://bob:s3cret@example.com/feed", "bob:s3cret"],
    ["your verification code is 204518", "204518"],
    ["the api key is 9fK2mQ7xT4vB1nZ8", "9fK2mQ7xT4vB1nZ8"],
  ])("is what the word before it says: %s", (text, secret) => {
    expect(valuesOf("SECRET", text)).toEqual([secret]);
  });

  it.each([
    ["9fK2mQ7xT4vB1nZ8 is the API key", "9fK2mQ7xT4vB1nZ8"],
    ["`tR7kP2mQ9x` ist unser Passwort", "tR7kP2mQ9x"],
  ])("is what the word behind it says: %s", (text, secret) => {
    expect(valuesOf("SECRET", text)).toEqual([secret]);
  });

  it.each([
    ["login: admin, Xk29vPq7Lm", "Xk29vPq7Lm"],
    ["Benutzername: kim / tR7kP2mQ9x", "tR7kP2mQ9x"],
    ["user: admin 9fK2mQ7xT4vB1nZ8", "9fK2mQ7xT4vB1nZ8"],
  ])("is what stands beside the name that logs in: %s", (text, secret) => {
    expect(valuesOf("SECRET", text)).toEqual([secret]);
  });

  it.each([
    "password reset took 3 days",
    "Password: changed on Monday",
    "token usage rose to 1200000 per day",
    "bearer of bad news",
    "secret: none",
    "2fa is on for 12 users",
  ])("is not what people say of secrets: %s", (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe("an address of the web", () => {
  it.each([
    "https://app.example/reset?token=6f1d2c8e9b",
    "https://files.example/r.pdf?X-Amz-Signature=fe5f80f77d5fa3be",
    "https://example.com/cb#access_token=MadeUpAccess",
    "https://app.example/invite/9fK2mQ7xT4vB1nZ8",
    "https://example.com/unsubscribe?x=c29tZXVzZXJpZA1",
  ])("that lets somebody in goes whole: %s", (url) => {
    expect(foundIn(`see ${url}.`)).toEqual([["URL_TOKEN", url]]);
  });

  it.each([
    "https://docs.example.com/v2/api-reference#section-3",
    "https://example.com/search?q=renewal&page=2",
    "https://example.com/?utm_campaign=Autumn2026Sale",
    "github.com/acme/repo/pull/1234",
  ])("that anybody may open stays: %s", (url) => {
    expect(foundIn(url)).toEqual([]);
  });
});

describe("an id of Slack", () => {
  it("is one in its markup and bare", () => {
    expect(foundIn("<@U024BE7LH> is U024BE7LH in <#C024BE7LR|general> of <!subteam^SAZ94GDB8|@cs>")).toEqual([
      ["SLACK_ID", "<@U024BE7LH>"],
      ["SLACK_ID", "U024BE7LH"],
      ["SLACK_ID", "<#C024BE7LR|general>"],
      ["SLACK_ID", "<!subteam^SAZ94GDB8|@cs>"],
    ]);
  });

  it("is no word in capitals", () => {
    expect(foundIn("CUSTOMERS WANT BUDGETING, UNLIMITED")).toEqual([]);
  });
});

describe("a postal address", () => {
  it.each([
    "Musterstraße 12a, 10115 Berlin",
    "Am Alten Markt 7, 50667 Köln",
    "221B Baker Street, London NW1 6XE",
    "1600 Pennsylvania Avenue NW, Washington, DC 20500",
    "12 rue de la Paix, 75002 Paris",
    "Calle de Alcalá 42, 28014 Madrid",
    "Via Roma 12, 00184 Roma",
    "Rua Augusta 100, 1100-053 Lisboa",
    "Keizersgracht 241, 1016 EA Amsterdam",
    "ul. Marszałkowska 10, 00-590 Warszawa",
    "Drottninggatan 5, 111 51 Stockholm",
    "P.O. Box 1234, Springfield, IL 62704",
    "Postfach 12 34, 10115 Berlin",
  ])("goes with its town: %s", (address) => {
    expect(foundIn(`Send it to ${address}`)).toEqual([["ADDRESS", address]]);
  });

  it.each(["12 open tickets", "Via Slack 12 messages", "24 hours a day", "BP 2026 plan", "5 rings and 3 roads"])(
    "is not %s",
    (text) => {
      expect(foundIn(text)).toEqual([]);
    },
  );
});

describe("a key inside a signed address", () => {
  it("takes nothing of the rest with it: both go", () => {
    const access = key("AKIA", "IOSFODNN7EXAMPLE");
    const found = foundIn(`https://s3.example/r.pdf?X-Amz-Credential=${access}&X-Amz-Signature=fe5f80f77d5fa3be`);
    expect(found).toEqual([
      ["URL_TOKEN", "https://s3.example/r.pdf?X-Amz-Credential="],
      ["SECRET", access],
      ["URL_TOKEN", "&X-Amz-Signature=fe5f80f77d5fa3be"],
    ]);
  });
});
