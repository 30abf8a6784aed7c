/** A signal that ends the process lets go of the server first. */

const endingSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The process then ends by that very signal, so that its parent sees what happened. @returns what takes the listeners off. */
export function releaseOnSignals(release: () => Promise<void>): () => void {
  const off = () => {
    for (const signal of endingSignals) process.off(signal, onSignal);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    void release().finally(() => {
      off();
      process.kill(process.pid, signal);
    });
  };
  for (const signal of endingSignals) process.on(signal, onSignal);
  return off;
}
