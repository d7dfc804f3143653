import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { zipped, type Packed } from '../../src/storage/index.ts';
import { everySeed } from '../model/everySeed.ts';

const at = new Date(2031, 3, 5, 13, 37, 42);

/** Reads an archive by its directory, as programs that unpack do, and holds every header to it. */
function unzipped(archive: Buffer): Packed[] {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  const [count, length, start] = [
    archive.readUInt16LE(end + 10),
    archive.readUInt32LE(end + 12),
    archive.readUInt32LE(end + 16),
  ];
  expect(start + length).toBe(end);
  const files: Packed[] = [];
  let entry = start;
  for (let number = 0; number < count; number += 1) {
    expect(archive.readUInt32LE(entry)).toBe(0x02014b50);
    const [size, titleLength, place] = [
      archive.readUInt32LE(entry + 24),
      archive.readUInt16LE(entry + 28),
      archive.readUInt32LE(entry + 42),
    ];
    const title = archive.subarray(entry + 46, entry + 46 + titleLength);
    expect(archive.readUInt32LE(place)).toBe(0x04034b50);
    // The local header says the same of the file.
    expect(archive.subarray(place + 4, place + 30)).toEqual(archive.subarray(entry + 6, entry + 32));
    expect(archive.subarray(place + 30, place + 30 + titleLength)).toEqual(title);
    const bytes = archive.subarray(place + 30 + titleLength, place + 30 + titleLength + size);
    expect([archive.readUInt32LE(entry + 16), archive.readUInt32LE(entry + 20)]).toEqual([
      crc32(bytes),
      size,
    ]);
    expect(archive.readUInt16LE(entry + 8) & 0x800).toBe(0x800);
    files.push({ name: title.toString('utf8'), bytes: Uint8Array.from(bytes) });
    entry += 46 + titleLength;
  }
  expect(entry).toBe(end);
  return files;
}

test('whatever goes into an archive comes out of it', () => {
  everySeed(60, (random) => {
    const files = Array.from({ length: Math.floor(random() * 5) }, (_, number) => ({
      name: `${['map', 'brücke', '橋', '👩‍🔬'][Math.floor(random() * 4)]}-${number}.json`,
      bytes: Uint8Array.from({ length: Math.floor(random() ** 3 * 3000) }, () => Math.floor(random() * 256)),
    }));
    expect(unzipped(Buffer.concat(zipped(files, at)))).toEqual(files);
  });
});

test('files have the time of the archive', () => {
  const archive = Buffer.concat(zipped([{ name: 'a.json', bytes: new Uint8Array(1) }], at));
  const [time, day] = [archive.readUInt16LE(10), archive.readUInt16LE(12)];
  expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([13, 37, 42]);
  expect([(day >> 9) + 1980, (day >> 5) & 15, day & 31]).toEqual([2031, 4, 5]);
});
