/** A file that goes into an archive. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Some files as one ZIP archive, uncompressed (PKWARE APPNOTE 6.3.3, method 0; names are UTF-8), so that many are one download: a browser asks before
 * it lets a page save several.
 */
export function zipped(files: readonly Packed[], at: Date): readonly Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let place = 0;
  for (const { name, bytes } of files) {
    const title = new TextEncoder().encode(name);
    // Of a local header and of an entry of the directory: from the version that is needed to the length of the name.
    const facts = numbers(
      ...[2, 20, 2, UTF8, 2, 0, 2, timeOf(at), 2, dayOf(at)],
      ...[4, checksum(bytes), 4, bytes.length, 4, bytes.length, 2, title.length, 2, 0],
    );
    directory.push(numbers(4, 0x02014b50, 2, 20), facts, numbers(2, 0, 2, 0, 2, 0, 4, 0, 4, place), title);
    const local = [numbers(4, 0x04034b50), facts, title, bytes.slice()];
    parts.push(...local);
    place += lengthOf(local);
  }
  const end = numbers(
    ...[4, 0x06054b50, 2, 0, 2, 0, 2, files.length, 2, files.length],
    ...[4, lengthOf(directory), 4, place, 2, 0],
  );
  return [...parts, ...directory, end];
}

/** Says that names are UTF-8. */
const UTF8 = 1 << 11;

/** Numbers, the lowest byte first, each after how many bytes it has. */
function numbers(...given: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let at = 0; at < given.length; at += 2)
    for (let byte = 0; byte < given[at]!; byte += 1) bytes.push((given[at + 1]! >>> (8 * byte)) & 0xff);
  return Uint8Array.from(bytes);
}

const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0);

// What DOS had of clock and calendar.
const timeOf = (at: Date) => (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
const dayOf = (at: Date) => ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 0xff]!;
  return (value ^ 0xffffffff) >>> 0;
}
