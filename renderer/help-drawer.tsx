/** Help for the page that is shown, beginning at the field that had the focus. All of it is in the program. */
import { useEffect, useRef } from "react";
import { frame } from "../core/text/frame.ts";
import { help, keyList } from "../core/text/help.ts";
import { helpWords as words } from "../core/text/help-text.ts";
import type { HelpField, PageHelp } from "../core/text/page-help.ts";
import { tools } from "../core/text/tools.ts";
import { Drawer, type ToolProps } from "./parts/drawer.tsx";
import { useWizard } from "./setup.ts";

export function HelpDrawer({ onClosed, field }: ToolProps) {
  const page = useWizard((wizard) => wizard.page);
  const practice = useWizard((wizard) => wizard.about?.practice);
  const here: PageHelp = help[page];
  return (
    <Drawer
      title={words.title({ page: frame.rail[page] })}
      close={tools.close}
      onClosed={onClosed}
      mark={practice ? frame.practice.title : undefined}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="drawer-body help" tabIndex={0} aria-label={words.title({ page: frame.rail[page] })}>
        <p>{here.what}</p>
        {here.fields.length > 0 && (
          <>
            <h3>{words.fields}</h3>
            <dl>
              {here.fields.map((one) => (
                <Field key={one.field} about={one} had={one.field === field} />
              ))}
            </dl>
          </>
        )}
        {here.rules.length > 0 && <Rules rules={here.rules} />}
        <h3>{words.next}</h3>
        <p>{here.next}</p>
        <Keys />
      </section>
    </Drawer>
  );
}

function Field({ about, had }: { readonly about: HelpField; readonly had: boolean }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (had) here.current?.scrollIntoView?.({ block: "center" });
  }, [had]);
  return (
    <div ref={here} className={had ? "help-field help-here" : "help-field"} aria-current={had || undefined}>
      <dt>{about.name}</dt>
      <dd>{about.says}</dd>
    </div>
  );
}

const Rules = ({ rules }: Pick<PageHelp, "rules">) => (
  <>
    <h3>{words.rules}</h3>
    <ul className="help-rules">
      {rules.map(({ rule, source }) => (
        <li key={rule}>
          <p>{rule}</p>
          <p className="quiet">{words.source({ page: source })}</p>
        </li>
      ))}
    </ul>
  </>
);

const Keys = () => (
  <>
    <h3>{words.keys}</h3>
    <dl className="help-keys">
      {keyList().map(([key, says]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  </>
);
