/** For tests of what is said, not of what is kept: a record that takes every call and keeps none. */
export async function offRecord(): Promise<void> {}
