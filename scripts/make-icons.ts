// Draws assets/icon.svg with Chromium and writes the icons that Windows and Linux want. Run it after changing the
// drawing; its outputs are committed, because packaging must not need a browser.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";

const assets = path.resolve(import.meta.dirname, "..", "assets");
const DEBIAN_CHROMIUM = "/usr/bin/chromium";

/** Sizes in pixels: title bar to large tiles at 100 to 200 % scaling. */
const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256] as const;
const PNG_SIZES = [16, 32, 48, 64, 128, 256] as const;

interface Picture {
  readonly size: number;
  readonly png: Buffer;
  /** Four bytes a pixel, rows from the top. */
  readonly rgba: Buffer;
}

const draw = async (page: Page, svg: string, size: number): Promise<Picture> => {
  const { png, rgba } = await page.evaluate(
    async ([source, side]) => {
      const image = new Image(side, side);
      image.src = `data:image/svg+xml;base64,${btoa(source)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(side, side);
      const brush = canvas.getContext("2d");
      if (!brush) throw new Error("no canvas");
      brush.drawImage(image, 0, 0, side, side);
      const encoded = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
      return { png: [...encoded], rgba: [...brush.getImageData(0, 0, side, side).data] };
    },
    [svg, size] as const,
  );
  return { size, png: Buffer.from(png), rgba: Buffer.from(rgba) };
};

/** A picture as an .ico holds it: blue first, rows from the bottom, and a mask that stays empty because of alpha. */
const asBitmap = ({ size, rgba }: Picture): Buffer => {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8); // colours and mask
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = (y * size + x) * 4;
      const to = ((size - 1 - y) * size + x) * 4;
      pixels.writeUInt32LE(rgba.readUInt32LE(from), to);
      pixels.writeUInt8(rgba.readUInt8(from + 2), to);
      pixels.writeUInt8(rgba.readUInt8(from), to + 2);
    }
  }
  const maskBytesPerRow = Math.ceil(size / 32) * 4;
  return Buffer.concat([header, pixels, Buffer.alloc(maskBytesPerRow * size)]);
};

/** The .ico file: bitmaps, which everything reads, and PNG for the size where a bitmap would be large. */
const asIco = (pictures: readonly Picture[]): Buffer => {
  const bodies = pictures.map((picture) => (picture.size >= 256 ? picture.png : asBitmap(picture)));
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size }] of pictures.entries()) {
    const at = 6 + 16 * index;
    const { length } = bodies[index] ?? Buffer.alloc(0);
    head.writeUInt8(size % 256, at); // 256 is written as 0
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([head, ...bodies]);
};

const browser = await chromium.launch(
  existsSync(DEBIAN_CHROMIUM) ? { executablePath: DEBIAN_CHROMIUM, chromiumSandbox: false } : {},
);
const page = await browser.newPage();
const svg = readFileSync(path.join(assets, "icon.svg"), "utf8");
const pictures = new Map<number, Picture>();
for (const size of new Set([...ICO_SIZES, ...PNG_SIZES])) pictures.set(size, await draw(page, svg, size));
await browser.close();

const all = (sizes: readonly number[]): Picture[] => sizes.flatMap((size) => pictures.get(size) ?? []);
mkdirSync(path.join(assets, "icons"), { recursive: true });
writeFileSync(path.join(assets, "icon.ico"), asIco(all(ICO_SIZES)));
for (const { size, png } of all(PNG_SIZES)) {
  writeFileSync(path.join(assets, "icons", `${size}x${size}.png`), png);
}
process.stdout.write(`icons: ${ICO_SIZES.length} sizes in icon.ico, ${PNG_SIZES.length} PNG files\n`);
