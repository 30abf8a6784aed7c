import { describe, expect, it } from "vitest";
import { type CsvRow, csvRows, sniffDelimiter } from "../../src/ingest/csv.ts";
import { collect, sourceOf } from "./read-text.ts";

async function rows(content: string | Uint8Array, chunk?: number): Promise<CsvRow[]> {
  const source = sourceOf("notes.csv", content, chunk);
  return collect(csvRows(source, await sniffDelimiter(source)));
}

const lines = async (content: string, chunk?: number) =>
  (await rows(content, chunk)).map(({ line, cells }) => [line, ...cells]);

describe("the rows of a CSV file", () => {
  it("begin on physical lines: quoted line breaks and blank lines count", async () => {
    expect(await lines('a,b\n1,"x\ny\nz"\n\n2,w\n')).toEqual([
      [1, "a", "b"],
      [2, "1", "x\ny\nz"],
      [6, "2", "w"],
    ]);
  });

  it("begin on the same lines with Windows line breaks, with old Mac ones and in chunks of one byte", async () => {
    const text = 'a,b\n1,"ü\ny"\n\n2,w';
    const expected = await lines(text);
    expect(expected.at(-1)).toEqual([5, "2", "w"]);
    expect(await lines(text, 1)).toEqual(expected);
    for (const lineBreak of ["\r\n", "\r"])
      expect((await lines(text.replaceAll("\n", lineBreak), 1)).map(([line]) => line)).toEqual([1, 2, 5]);
  });

  it.each(["\n", "\r\n", "\r"])("end at any line break, whichever the header row ends with: %j", async (first) => {
    const text = `a,b${first}1,"x"\r\n2,"y"\n3,z\r4,w`;
    const expected = [
      [1, "a", "b"],
      [2, "1", "x"],
      [3, "2", "y"],
      [4, "3", "z"],
      [5, "4", "w"],
    ];
    expect(await lines(text)).toEqual(expected);
    expect(await lines(text, 1)).toEqual(expected);
  });

  it("are read past a byte-order mark", async () => {
    expect(await lines("\ufeffid,name\n1,ä\n")).toEqual([
      [1, "id", "name"],
      [2, "1", "ä"],
    ]);
  });

  it("are separated by semicolons when the header row is, whatever stands in quotes", async () => {
    expect(await lines('id;"a,b,c";name\n1;"x;y";z\n')).toEqual([
      [1, "id", "a,b,c", "name"],
      [2, "1", "x;y", "z"],
    ]);
  });

  it("are marked when a quotation mark stands inside a cell, and the rows after them are read", async () => {
    const read = await rows('id,name\n1,"Acme "Big" Ltd"\n2,5" pipe\n3,"a ""b"" c"\n4,d\n');
    expect(read.map(({ line, wellQuoted }) => [line, wellQuoted])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, true],
      [5, true],
    ]);
    expect(read[3]?.cells).toEqual(["3", 'a "b" c']);
  });

  it("stop at a quotation mark that is never closed, naming the line it was opened on", async () => {
    await expect(rows('a,b\n1,"x\ny"\n2,"z\n3,w\n4,v\n')).rejects.toMatchObject({
      code: "unclosed_quote",
      message: expect.stringContaining("notes.csv, line 4:"),
    });
  });

  it("stop in bounded memory when the rest of a huge file would be one cell", async () => {
    let sent = 0;
    const source = {
      file: "huge.csv",
      totalBytes: 0,
      async *bytes() {
        yield new TextEncoder().encode('a,b\n1,2\n3,"');
        for (; sent < 1000; sent++) yield new Uint8Array(65_536).fill(120);
      },
    };
    await expect(collect(csvRows(source, ","))).rejects.toMatchObject({
      code: "unclosed_quote",
      message: expect.stringContaining("line 3:"),
    });
    expect(sent).toBeLessThan(100);
  });

  it.each([
    ["UTF-16 with its mark", new Uint8Array([0xff, 0xfe, 0x69, 0, 0x64, 0]), "looks like UTF-16 (line 1)"],
    ["UTF-16 without its mark", new Uint8Array([0, 0x69, 0, 0x64]), "looks like UTF-16 (line 1)"],
    ["Latin-1", Buffer.from("id,name\n1,Ana\n2,Jos\u00e9\n3,Max\n", "latin1"), "is not UTF-8 (line 3)"],
    ["UTF-8 cut off in a character", Buffer.from("id\nJosé\n").subarray(0, 7), "is not UTF-8 (line 2)"],
  ])("refuse %s, naming the file and the line", async (_, bytes, words) => {
    for (const chunk of [65_536, 3])
      await expect(rows(bytes, chunk)).rejects.toMatchObject({
        code: "wrong_encoding",
        message: `notes.csv ${words}. Nothing was imported.`,
        remedy: 'Save it as "CSV UTF-8" and import again.',
      });
  });

  it("are read no faster than they are taken", async () => {
    let sent = 0;
    const source = {
      file: "long.csv",
      totalBytes: 0,
      async *bytes() {
        for (; sent < 1000; sent++) yield new TextEncoder().encode("1,2,3\n".repeat(1000));
      },
    };
    for await (const _ of csvRows(source, ",")) break;
    expect(sent).toBeLessThan(100);
  });
});
