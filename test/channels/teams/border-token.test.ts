import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { appId, messageActivity, tenantId } from "../../support/teams/activities.ts";
import { type Claims, Issuer, serviceUrl, tampered, tolerance, unsigned } from "../../support/teams/issuer.ts";
import { type Door, deliver, openDoor } from "../../support/teams/open-door.ts";

let issuer: Issuer;
let door: Door;
const libraryWords = vi.spyOn(console, "error").mockImplementation(() => undefined);

beforeAll(async () => {
  issuer = await Issuer.open();
  door = await openDoor(issuer.settings);
});
afterEach(() => {
  door.messages.length = 0;
});
afterAll(async () => {
  libraryWords.mockRestore();
  await door.close();
  await issuer.close();
});

const question = messageActivity(serviceUrl, "health acme");
const now = Math.floor(Date.now() / 1000);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const barely401 = { status: 401, body: "" };

describe("a delivery with the connector's token", () => {
  it("is taken", async () => {
    expect(await deliver(door, question, bearer(await issuer.token()))).toEqual({ status: 200, body: "" });
    expect(door.messages.map(({ text }) => text)).toEqual(["health acme"]);
  });

  it("is taken within the five minutes that clocks may disagree", async () => {
    const token = await issuer.token({ payload: { nbf: now + tolerance - 60, exp: now - tolerance + 60 } });
    expect((await deliver(door, question, bearer(token))).status).toBe(200);
  });
});

describe("a bare 401, and nothing reaches a handler, for a token", () => {
  const forged: readonly (readonly [string, Claims])[] = [
    ["for another app", { payload: { aud: "99998888-7777-6666-5555-444433332222" } }],
    ["for no app", { payload: { aud: undefined } }],
    ["of another issuer", { payload: { iss: "https://login.example.com" } }],
    ["of another service address", { payload: { serviceurl: "https://smba.trafficmanager.net/amer/" } }],
    ["of no service address", { payload: { serviceurl: undefined } }],
    ["that never expires", { payload: { exp: undefined } }],
    ["that has expired", { payload: { exp: now - tolerance - 60 } }],
    ["that is not valid yet", { payload: { nbf: now + tolerance + 60 } }],
    ["signed with a key nobody published", { header: { kid: "unknown" } }],
    ["signed with another key than it names", { stranger: true }],
    ["whose key is endorsed for another channel", { header: { kid: "webchat" } }],
    ["that names a tenant, as the Emulator's do", { payload: { tid: "99998888-7777-6666-5555-444433332222" } }],
    [
      "that Entra ID gave a person for this app",
      { payload: { iss: `https://sts.windows.net/${tenantId}/`, tid: tenantId, ver: "1.0", appid: appId } },
    ],
    ["of another bot", { payload: { ver: "1.0", appid: "99998888-7777-6666-5555-444433332222" } }],
  ];

  it.each(forged)("%s", async (_which, claims) => {
    expect(await deliver(door, question, bearer(await issuer.token(claims)))).toEqual(barely401);
    expect(door.messages).toEqual([]);
  });

  const mangled: readonly (readonly [string, (token: string) => string])[] = [
    ["without a signature (alg none)", unsigned],
    ["with alg none and a signature", (token) => unsigned(token) + token.slice(token.lastIndexOf(".") + 1)],
    ["whose signature was altered", tampered],
    ["with a third word behind it", (token) => `${token} ${token}`],
    ["that is no token at all", () => "x"],
    ["that is empty", () => ""],
  ];

  it.each(mangled)("%s", async (_which, mangle) => {
    expect(await deliver(door, question, bearer(mangle(await issuer.token())))).toEqual(barely401);
    expect(door.messages).toEqual([]);
  });

  it("without the word Bearer before it", async () => {
    expect(await deliver(door, question, { authorization: await issuer.token() })).toEqual(barely401);
  });

  it("that is not there", async () => {
    expect(await deliver(door, question)).toEqual(barely401);
    expect(door.messages).toEqual([]);
  });
});

it("an activity may not say another service address than its token, nor none", async () => {
  const token = bearer(await issuer.token());
  const other = messageActivity("https://smba.trafficmanager.net/amer/", "health acme");
  expect(await deliver(door, other, token)).toEqual(barely401);
  const { serviceUrl: _left, ...without } = question;
  expect(await deliver(door, without, token)).toEqual({ status: 403, body: "" });
  expect(door.messages).toEqual([]);
});

it("when the keys cannot be fetched nothing is taken, and nothing said", async () => {
  const mute = await Issuer.open();
  mute.reachable = false;
  const shut = await openDoor(mute.settings);
  expect(await deliver(shut, question, bearer(await mute.token()))).toEqual(barely401);
  mute.reachable = true;
  expect((await deliver(shut, question, bearer(await mute.token()))).status).toBe(200);
  await shut.close();
  await mute.close();
});
