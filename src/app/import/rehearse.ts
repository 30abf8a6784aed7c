/** What an import would do becomes its report, and nothing of it is kept. */

/**
 * Runs `work` in the transaction that `within` opens, and undoes it as a failure would.
 * @throws what `work` or `within` throws.
 */
export async function rehearse<Tx extends readonly unknown[], Result>(
  within: (load: (...tx: Tx) => Promise<never>) => Promise<never>,
  work: (...tx: Tx) => Promise<Result>,
): Promise<Result> {
  const results: Result[] = [];
  const undo = new Error("rehearsed: the transaction is given up on purpose");
  try {
    return await within(async (...tx) => {
      results.push(await work(...tx));
      throw undo;
    });
  } catch (error) {
    const [result] = results;
    if (error !== undo || result === undefined) throw error;
    return result;
  }
}
