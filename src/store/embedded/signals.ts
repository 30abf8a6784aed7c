/** A signal that ends the process lets go of the server first. */

/** A terminal that closes says SIGHUP. Without one it is left alone: to listen would undo `nohup`, which a program cannot see. */
export function endingSignals(): readonly NodeJS.Signals[] {
  return process.stdin.isTTY === true ? ["SIGINT", "SIGTERM", "SIGHUP"] : ["SIGINT", "SIGTERM"];
}

/** The process then ends by that very signal, so that its parent sees what happened. @returns what takes the listeners off. */
export function releaseOnSignals(release: () => Promise<void>): () => void {
  const signals = endingSignals();
  const off = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    void release().finally(() => {
      off();
      process.kill(process.pid, signal);
    });
  };
  for (const signal of signals) process.on(signal, onSignal);
  return off;
}
