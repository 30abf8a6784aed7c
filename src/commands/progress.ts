/** A bar for long work on a terminal; nothing at all where nobody watches. */

export interface Progress {
  show(what: string, done: number, total: number): void;
  end(): void;
}

const cells = 24;
const clearLine = "\r\u001b[2K";

export function openProgress(output: NodeJS.WriteStream): Progress {
  if (output.isTTY !== true) return { show: () => undefined, end: () => undefined };
  return {
    show: (what, done, total) => output.write(`${clearLine}${bar(done, total)} ${what}`),
    end: () => output.write(clearLine),
  };
}

/** total 0 (an empty file) counts as done. */
export function bar(done: number, total: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.floor(share * cells);
  const percent = Math.floor(share * 100);
  return `${"█".repeat(full)}${"░".repeat(cells - full)} ${percent.toString().padStart(3)} %`;
}
