/** The frame: theme, rail, banner of the practice mode, the way to the host, and the page. */
import { Beaker20Regular } from "@fluentui/react-icons";
import { Suspense, useDeferredValue, useEffect, useState } from "react";
import { isBeside, type PageId } from "../core/steps/navigate.ts";
import { frame } from "../core/text/frame.ts";
import { directionOf } from "../core/text/language.ts";
import { Closed } from "./closing.tsx";
import { Connection } from "./connection.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { FluentRoot } from "./fluent-root.tsx";
import { LanguageMenu } from "./language-menu.tsx";
import { PageContext } from "./page-context.ts";
import { fetchPages, pages } from "./pages/index.ts";
import { Rail, type RailItem } from "./parts/rail.tsx";
import { Waiting } from "./parts/spinner.tsx";
import { SetupContext, useRun, useSetup, useWizard } from "./setup.ts";
import type { Setup } from "./stores.ts";
import { OpenTool, type Tool, ToolButtons, useToolKeys } from "./tools.tsx";
import { useLanguage } from "./use-language.ts";
import { useWindowKeys } from "./window-keys.ts";
import { pagesOf } from "./wizard-store.ts";

export function App({ setup, onDrawn }: { readonly setup: Setup; readonly onDrawn?: () => void }) {
  const [tool, open] = useState<Tool | null>(null);
  // Everything below is drawn anew in a new language, and keeps what it holds: nothing in between is kept from it.
  const dir = directionOf(useLanguage());
  useToolKeys(open);
  useWindowKeys();
  useEffect(() => onDrawn?.(), [onDrawn]);
  return (
    <FluentRoot dir={dir}>
      <SetupContext value={setup}>
        <Side onTool={open} />
        <div className="main">
          <Practice />
          <Opened />
        </div>
        <OpenTool tool={tool} onClosed={() => open(null)} />
      </SetupContext>
    </FluentRoot>
  );
}

function Opened() {
  const closed = useWizard((wizard) => wizard.closed);
  if (closed) return <Closed />;
  return (
    <>
      <AboveThePage />
      <CurrentPage />
    </>
  );
}

/** The first page, while it knows nothing yet, tells of the connection itself. */
function AboveThePage() {
  const known = useWizard((wizard) => wizard.facts !== null);
  return known && <Connection />;
}

function CurrentPage() {
  // The page before stays until the next one has been fetched.
  const page = useDeferredValue(useWizard((wizard) => wizard.page));
  const Page = pages[page];
  // Not before the first one can be used.
  const known = useWizard((wizard) => wizard.facts !== null);
  useEffect(() => (known ? fetchPages() : undefined), [known]);
  return (
    <ErrorBoundary key={page}>
      <Suspense fallback={<Opening />}>
        <PageContext value={page}>
          <Page key={page} />
        </PageContext>
      </Suspense>
    </ErrorBoundary>
  );
}

const Opening = () => (
  <main className="page">
    <div className="page-inside">
      <Waiting label={frame.opening} />
    </div>
  </main>
);

function Side({ onTool }: { readonly onTool: (tool: Tool) => void }) {
  const version = useWizard((wizard) => wizard.about?.version);
  const items = useRailItems();
  // Its foot is drawn after what is seen first: a list of languages takes a browser as long to lay out as the whole page.
  const foot = useDeferredValue(true, false);
  return (
    <header className="side">
      <div className="brand">
        <span className="brand-mark" aria-hidden />
        <span className="brand-name">{frame.product}</span>
      </div>
      <Rail items={items} words={{ steps: frame.steps, stepOf: frame.stepOf }} />
      {foot && (
        <ToolButtons onOpen={onTool}>
          <LanguageMenu />
        </ToolButtons>
      )}
      {version && <p className="side-foot">{frame.version({ version })}</p>}
    </header>
  );
}

function useRailItems(): readonly RailItem[] {
  const { wizard } = useSetup();
  const page = useWizard((state) => state.page);
  const visited = useWizard((state) => state.visited);
  const answers = useWizard((state) => state.answers);
  const facts = useWizard((state) => state.facts);
  const ran = useRun(({ view }) => view.phase !== "idle");
  const order = pagesOf({ answers, facts });
  // A page beside the way belongs to the one that it was opened from.
  const step = isBeside(page) ? (ran ? "outcome" : "start") : page;
  const at = order.indexOf(step);
  const inRun = step === "progress" || step === "outcome";
  return order.map((id, index) => ({
    id,
    label: frame.rail[id],
    state: id === step ? "current" : index < at ? "done" : "ahead",
    onGo: canGo(id) ? () => wizard.getState().goTo(id) : undefined,
  }));

  // After the run has begun there is no way back; before it, every page that was seen can be gone to.
  function canGo(id: PageId): boolean {
    if (inRun || id === page || !visited.has(id)) return false;
    return id !== "progress" && (id !== "outcome" || ran);
  }
}

function Practice() {
  const practice = useWizard((wizard) => wizard.about?.practice);
  if (!practice) return null;
  return (
    <aside className="practice" aria-label={frame.practice.title}>
      <Beaker20Regular aria-hidden />
      <p role="note">
        <strong>{frame.practice.title}</strong> {frame.practice.why}
      </p>
    </aside>
  );
}
