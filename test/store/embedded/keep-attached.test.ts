import { Client } from "pg";
import { expect, test } from "vitest";
import type { Attached } from "../../../src/store/embedded/attach.ts";
import { keepAttached } from "../../../src/store/embedded/keep-attached.ts";

/** A hold that ends when it is told to. */
function hold(url: string): { readonly attached: Attached; end(): void } {
  let lost = false;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = () => {
      lost = true;
      resolve();
    };
  });
  return { attached: { url, client: new Client(), lost: () => lost, ended }, end: () => end() };
}

test("is taken anew each time the server ends it, after as many attempts as it takes", async () => {
  const [first, second, third] = [hold("one"), hold("two"), hold("three")];
  const attempts = [new Error("no space left on device"), second.attached, third.attached];
  const said: unknown[] = [];
  const again = async () => {
    const next = attempts.shift();
    if (next === undefined || next instanceof Error) throw next;
    return next;
  };
  const kept = keepAttached(first.attached, again, (error) => said.push(error));
  first.end();
  await expect.poll(() => kept.current().url, { timeout: 5_000 }).toBe("two");
  expect(said).toEqual([new Error("no space left on device")]);
  second.end();
  await expect.poll(() => kept.current().url).toBe("three");
  expect(await kept.stop()).toBe(third.attached);
});

test("is given up at once when it is stopped while the server does not come back", async () => {
  const { attached, end } = hold("one");
  let attempts = 0;
  const kept = keepAttached(
    attached,
    async () => {
      attempts += 1;
      throw new Error("no");
    },
    () => {},
  );
  end();
  await expect.poll(() => attempts).toBe(1);
  expect((await kept.stop()).lost()).toBe(true);
  expect(attempts).toBe(1);
});

test("is not taken again after it was let go of", async () => {
  const { attached, end } = hold("one");
  const kept = keepAttached(
    attached,
    async () => hold("two").attached,
    () => {},
  );
  await kept.stop();
  end();
  await attached.ended;
  expect(kept.current()).toBe(attached);
});
