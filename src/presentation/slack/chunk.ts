/** Lines -> as few texts as hold them within a limit, cut between lines, and inside a line only when it alone is too long. */

export function chunkLines(lines: readonly string[], limit: number): readonly string[] {
  const chunks: string[] = [];
  for (const line of lines.flatMap((whole) => pieces(whole, limit))) {
    const last = chunks.at(-1);
    const joined = `${last}\n${line}`;
    if (last !== undefined && joined.length <= limit) chunks[chunks.length - 1] = joined;
    else chunks.push(line);
  }
  return chunks;
}

export function chunkItems<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Cuts at the last space that fits, so that no figure and no entity is split. */
function pieces(line: string, limit: number): readonly string[] {
  if (line.length <= limit) return [line];
  const space = line.lastIndexOf(" ", limit);
  const cut = space > 0 ? space : limit;
  return [line.slice(0, cut), ...pieces(line.slice(cut).trimStart(), limit)];
}
