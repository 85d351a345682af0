/**
 * A screenshot with the same pixels in fewer bytes. Chromium chooses a filter for each row by a rule that suits photographs;
 * pages are flat colours and letters, which deflate packs best unfiltered. The PNG specification (W3C), sections 9 and 10.
 */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE_BYTES = 8;
const HEADER_BYTES = 13;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString("latin1", at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const toLeft = Math.abs(guess - left);
  const toAbove = Math.abs(guess - above);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
};

type Filter = (left: number, above: number, corner: number) => number;
const filters: readonly Filter[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** The same rows, each of filter 0. */
function unfiltered(rows: Buffer, rowBytes: number, pixelBytes: number): Buffer {
  // What lies before the first pixel and above the first row counts as 0.
  let above = Buffer.alloc(pixelBytes + rowBytes);
  const plain: Buffer[] = [];
  for (let at = 0; at < rows.length; at += rowBytes + 1) {
    const predict = filters[rows.readUInt8(at)];
    if (!predict) throw new Error("A row has an unknown filter.");
    const row = Buffer.concat([Buffer.alloc(pixelBytes), rows.subarray(at + 1, at + 1 + rowBytes)]);
    for (let here = pixelBytes; here < row.length; here += 1) {
      const before = here - pixelBytes;
      const guess = predict(row.readUInt8(before), above.readUInt8(here), above.readUInt8(before));
      row.writeUInt8((row.readUInt8(here) + guess) & 255, here);
    }
    plain.push(Buffer.alloc(1), row.subarray(pixelBytes));
    above = row;
  }
  return Buffer.concat(plain);
}

/** @param png 8 bits a channel, colours with or without alpha, not interlaced: what Chromium makes. Throws on another. */
export function smallerPng(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  const kind = header?.length === HEADER_BYTES ? [...header.subarray(8)].join() : "";
  const pixelBytes = { "8,2,0,0,0": 3, "8,6,0,0,0": 4 }[kind];
  if (!header || pixelBytes === undefined) throw new Error(`Not a PNG as Chromium makes it: ${kind}`);
  const rows = inflateSync(
    Buffer.concat(chunks.flatMap(({ type, data }) => (type === "IDAT" ? [data] : []))),
  );
  const plain = unfiltered(rows, header.readUInt32BE(0) * pixelBytes, pixelBytes);
  const packed = Buffer.concat([
    png.subarray(0, SIGNATURE_BYTES),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(plain, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return packed.length < png.length ? packed : png;
}
