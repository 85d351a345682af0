import { strict } from "./unsupported.ts";

const TASKBAR_HEIGHT = 40;
const size = { width: 1920, height: 1080 };
const workAreaSize = { width: size.width, height: size.height - TASKBAR_HEIGHT };

const display = () =>
  strict("Display", {
    id: 1,
    scaleFactor: 1,
    size: { ...size },
    workAreaSize: { ...workAreaSize },
    bounds: { x: 0, y: 0, ...size },
    workArea: { x: 0, y: 0, ...workAreaSize },
  });

/** Electron's `screen`: one display, 1920 × 1080. */
export const screen = strict("screen", {
  getPrimaryDisplay: display,
  getAllDisplays: () => [display()],
});
