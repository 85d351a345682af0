import type { MenuItemConstructorOptions } from "electron";
import { BrowserWindow } from "./browser-window.ts";
import { strict } from "./unsupported.ts";

/** Electron's MenuItem, without a look: a test finds it by its id and clicks it. */
export class MenuItem {
  readonly id: string | undefined;
  readonly role: MenuItemConstructorOptions["role"];
  readonly type: string;
  readonly submenu: Menu | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #options: MenuItemConstructorOptions;

  constructor(options: MenuItemConstructorOptions) {
    const { submenu } = options;
    this.#options = options;
    this.id = options.id;
    this.role = options.role;
    this.type = options.type ?? (submenu ? "submenu" : "normal");
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined;
    this.label = options.label ?? "";
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
  }

  /** What choosing it does. A role does nothing here. */
  click(): void {
    const window = BrowserWindow.getFocusedWindow() ?? undefined;
    this.#options.click?.(this as never, window as never, {});
  }
}
strict("MenuItem", MenuItem.prototype);

let applicationMenu: Menu | null = null;

/** Electron's Menu: a tree of items. There is nothing to pop up. */
export class Menu {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
strict("Menu", Menu.prototype);
