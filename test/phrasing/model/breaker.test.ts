/** Failures in a row rest the server; one request tries whether it is back; the clock is given. */
import { describe, expect, test } from "vitest";
import { type Breaker, openBreaker } from "../../../src/phrasing/model/breaker.ts";

const limits = {
  requestMs: 1,
  replyBytes: 1,
  failuresInRow: 3,
  restMs: 60_000,
  longestRestMs: 600_000,
  atOnce: 2,
};

function opened() {
  let now = 0;
  const breaker = openBreaker(limits, () => now);
  const pass = (ms: number) => {
    now += ms;
  };
  return { breaker, pass };
}

function fails(breaker: Breaker, times: number): void {
  for (let time = 0; time < times; time += 1) {
    expect(breaker.admits()).toBe(true);
    breaker.failed(null);
  }
}

test("no more requests are under way than the limit", () => {
  const { breaker } = opened();
  expect([breaker.admits(), breaker.admits(), breaker.admits()]).toEqual([true, true, false]);
  breaker.succeeded();
  expect(breaker.admits()).toBe(true);
});

describe("after three failures in a row", () => {
  test("the server is left alone for a minute", () => {
    const { breaker, pass } = opened();
    fails(breaker, 3);
    pass(59_999);
    expect(breaker.admits()).toBe(false);
  });

  test("one request then tries, and the others wait for what becomes of it", () => {
    const { breaker, pass } = opened();
    fails(breaker, 3);
    pass(60_000);
    expect([breaker.admits(), breaker.admits()]).toEqual([true, false]);
    breaker.succeeded();
    expect([breaker.admits(), breaker.admits()]).toEqual([true, true]);
  });

  test("the try that fails rests it anew", () => {
    const { breaker, pass } = opened();
    fails(breaker, 3);
    pass(60_000);
    fails(breaker, 1);
    pass(59_999);
    expect(breaker.admits()).toBe(false);
    pass(1);
    expect(breaker.admits()).toBe(true);
  });

  test("the try that was stopped lets the next one try", () => {
    const { breaker, pass } = opened();
    fails(breaker, 3);
    pass(60_000);
    expect(breaker.admits()).toBe(true);
    breaker.released();
    expect(breaker.admits()).toBe(true);
  });
});

test("a success between them makes the failures no row", () => {
  const { breaker } = opened();
  fails(breaker, 2);
  expect(breaker.admits()).toBe(true);
  breaker.succeeded();
  fails(breaker, 2);
  expect(breaker.admits()).toBe(true);
});

describe("a server that asks to be left alone", () => {
  test("is left alone as long as it asks, at its first failure", () => {
    const { breaker, pass } = opened();
    expect(breaker.admits()).toBe(true);
    breaker.failed(20_000);
    pass(19_999);
    expect(breaker.admits()).toBe(false);
    pass(1);
    expect(breaker.admits()).toBe(true);
  });

  test("is left alone no shorter for another request that fails meanwhile without a word", () => {
    const { breaker, pass } = opened();
    expect([breaker.admits(), breaker.admits()]).toEqual([true, true]);
    breaker.failed(20_000);
    breaker.failed(null);
    pass(19_999);
    expect(breaker.admits()).toBe(false);
  });

  test("is not left alone for more than ten minutes", () => {
    const { breaker, pass } = opened();
    expect(breaker.admits()).toBe(true);
    breaker.failed(86_400_000);
    pass(600_000);
    expect(breaker.admits()).toBe(true);
  });
});
