import { startOf } from './source-file.js';

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const MARKS: readonly (readonly [Encoding, Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
];

/** The bytes in UTF-8 without a byte order mark; where there was one, it tells the encoding, else `encoding` does. */
export async function* inUtf8(bytes: AsyncGenerator<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const [start, whole] = await startOf(bytes, 3);
  const [marked, mark] = MARKS.find(([, each]) => start.subarray(0, each.length).equals(each)) ?? [encoding, NO_MARK];
  const decoder = marked === 'utf-8' ? null : new TextDecoder(marked);
  let skip = mark.length;
  for await (const chunk of whole) {
    const text = chunk.subarray(skip);
    skip = 0;
    yield decoder ? Buffer.from(decoder.decode(text, { stream: true })) : text;
  }
}

const NO_MARK = Buffer.alloc(0);
