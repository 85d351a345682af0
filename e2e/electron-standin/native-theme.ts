import type { NativeTheme } from "electron";
import { strictEmitter } from "./emitter.ts";

type Source = NativeTheme["themeSource"];
const SOURCES: readonly Source[] = ["system", "light", "dark"];

class Theme
  extends strictEmitter("nativeTheme", ["updated"])
  implements Pick<NativeTheme, "themeSource" | "shouldUseDarkColors" | "shouldUseHighContrastColors">
{
  readonly shouldUseHighContrastColors = false;
  #source: Source = "system";

  get themeSource(): Source {
    return this.#source;
  }
  set themeSource(source: Source) {
    if (!SOURCES.includes(source)) throw new TypeError(`Invalid themeSource ${source}`);
    this.#source = source;
    this.emit("updated");
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === "dark"; // the stand-in's system is light
  }
}

/** Electron's `nativeTheme`. */
export const nativeTheme = new Theme();
