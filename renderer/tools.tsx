/** Help and log, at hand on every page: two quiet buttons, two keys, and what they open. Fetched when first wanted. */
import { DocumentText20Regular, QuestionCircle20Regular } from "@fluentui/react-icons";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { tools as words } from "../core/text/tools.ts";

export type Tool = { readonly which: "help" | "log"; readonly field: string | null };

const fetched = {
  help: () => import("./help-drawer.tsx").then(({ HelpDrawer }) => ({ default: HelpDrawer })),
  log: () => import("./log-drawer.tsx").then(({ LogDrawer }) => ({ default: LogDrawer })),
} as const;
const drawers = { help: lazy(fetched.help), log: lazy(fetched.log) } as const;

/** Like the pages, for when the host is gone. */
export const fetchTools = (): readonly Promise<unknown>[] => [fetched.help(), fetched.log()];

const field = (): string | null =>
  document.activeElement?.closest("[data-field]")?.getAttribute("data-field") ?? null;

const toolOf = (event: KeyboardEvent): Tool["which"] | null => {
  if (event.altKey || event.metaKey || event.shiftKey) return null;
  if (event.key === "F1") return "help";
  return event.ctrlKey && event.key.toLowerCase() === "l" ? "log" : null;
};

/** F1 and Ctrl+L, wherever the focus is. */
export function useToolKeys(open: (tool: Tool) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const which = toolOf(event);
      if (which === null) return;
      event.preventDefault();
      open({ which, field: field() });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [open]);
}

export const ToolButtons = (props: {
  readonly onOpen: (tool: Tool) => void;
  readonly children: ReactNode;
}) => (
  <div className="tools">
    <button
      type="button"
      className="tool"
      aria-keyshortcuts="F1"
      onClick={() => props.onOpen({ which: "help", field: null })}
    >
      <QuestionCircle20Regular aria-hidden /> {words.help} <kbd aria-hidden>{words.helpKey}</kbd>
    </button>
    <button
      type="button"
      className="tool"
      aria-keyshortcuts="Control+L"
      onClick={() => props.onOpen({ which: "log", field: null })}
    >
      <DocumentText20Regular aria-hidden /> {words.log} <kbd aria-hidden>{words.logKey}</kbd>
    </button>
    {props.children}
  </div>
);

export function OpenTool({ tool, onClosed }: { readonly tool: Tool | null; readonly onClosed: () => void }) {
  if (tool === null) return null;
  const Drawer = drawers[tool.which];
  return (
    // One boundary for each: an open drawer that waited hidden for the code of the other would close it, too.
    <Suspense key={tool.which}>
      <Drawer field={tool.field} onClosed={onClosed} />
    </Suspense>
  );
}
