/** What this process holds in memory once everything unused is collected, and the most it ever held; in MB of 10^6 bytes. */

export interface MemoryUsed {
  readonly rssMb: number;
  readonly heapUsedMb: number;
}

/** @throws Error without `node --expose-gc`. */
export function collectedMemory(): MemoryUsed {
  if (globalThis.gc === undefined) throw new Error("memory is measured after a collection: run node with --expose-gc");
  // What a first collection finalises, a second one frees.
  globalThis.gc();
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  return { rssMb: Math.round(rss / 1e6), heapUsedMb: Math.round(heapUsed / 1e6) };
}

export function peakRssMb(): number {
  const { maxRSS: kibibytes } = process.resourceUsage();
  return Math.round((kibibytes * 1_024) / 1e6);
}
