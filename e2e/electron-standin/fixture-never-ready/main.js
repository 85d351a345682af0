// The trap of ES modules in Electron: "ready" comes only after the main module has loaded, and this one waits for it.
import { app } from "electron";

await app.whenReady();
