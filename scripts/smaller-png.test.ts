import { readFileSync } from "node:fs";
import path from "node:path";
import { crc32, deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { smallerPng } from "./smaller-png.ts";

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** 2 pixels wide, RGB, one row for each of PNG's five filters; the padding makes it worth packing again. */
function picture(rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, rows.length, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("tEXt", Buffer.alloc(200)),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const rowsOf = (png: Buffer): readonly number[] => {
  const at = png.indexOf("IDAT");
  return [...inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))];
};

test("the same pixels, whatever filter their row had", () => {
  const png = picture([
    [0, 1, 2, 3, 4, 5, 6],
    [1, 10, 20, 30, 1, 1, 1],
    [2, 1, 1, 1, 250, 250, 250],
    [3, 1, 1, 1, 2, 2, 2],
    [4, 5, 5, 5, 7, 7, 7],
  ]);
  const smaller = smallerPng(png);
  expect(smaller.length).toBeLessThan(png.length);
  expect(rowsOf(smaller)).toEqual([
    ...[0, 1, 2, 3, 4, 5, 6],
    ...[0, 10, 20, 30, 11, 21, 31],
    ...[0, 11, 21, 31, 5, 15, 25],
    ...[0, 6, 11, 16, 7, 15, 22],
    ...[0, 11, 16, 21, 18, 23, 29],
  ]);
});

test("pictures that were packed already stay as they are; others are refused", () => {
  const taken = readFileSync(path.join(import.meta.dirname, "..", "docs", "images", "wizard.png"));
  const once = smallerPng(taken);
  expect(smallerPng(once).equals(once)).toBe(true);
  const gray = picture([]);
  gray[25] = 0;
  expect(() => smallerPng(gray)).toThrow("8,0,0,0,0");
});
