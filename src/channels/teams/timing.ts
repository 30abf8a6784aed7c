/** How long Teams waits for us. */

export const timing = {
  /** A turn that takes 15 s is delivered again (platforms.md); whoever pressed a button looks at it meanwhile. */
  keepMs: 3_000,
};
