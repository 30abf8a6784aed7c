/** The bytes of a zip -> its files, read from the central directory by hand (APPNOTE.TXT 4.3.12, 4.3.16): no library that wrote it. */

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
  /** As MS-DOS writes days: 33 is 1 January 1980, its first. */
  readonly day: number;
}

const endOfDirectory = 0x06054b50;
const inDirectory = 0x02014b50;
const beforeData = 0x04034b50;
const stored = 0;

export function zipEntries(zip: Buffer): ZipEntry[] {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== endOfDirectory) throw new Error("no end of central directory where it must be");
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== inDirectory) throw new Error(`no directory entry at ${at}`);
    entries.push(entryAt(zip, at));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(zip: Buffer, at: number): ZipEntry {
  if (zip.readUInt16LE(at + 10) !== stored) throw new Error("a compressed entry");
  const name = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
  const local = zip.readUInt32LE(at + 42);
  if (zip.readUInt32LE(local) !== beforeData) throw new Error(`no file at ${local}`);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return { name, bytes: zip.subarray(start, start + zip.readUInt32LE(at + 24)), day: zip.readUInt16LE(at + 14) };
}
