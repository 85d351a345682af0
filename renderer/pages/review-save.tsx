/** Three ways to take the plan along: the answers, a plain script, one command line. The same form, without the wizard. */
import { type ReactNode, useMemo, useState } from "react";
import { answerFileText } from "../../core/answer-file-text.ts";
import type { Plan } from "../../core/plan/plan.ts";
import { leavesWorkByHand, powershellScript } from "../../core/powershell/script.ts";
import { exportWords as words } from "../../core/text/export-script.ts";
import { commandLine, fileNameFor, saveAsWords } from "../../core/text/save-as.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { SaveButton } from "../save-button.tsx";
import { useWizard } from "../setup.ts";

/** @param props.plan null while there is none: the script is made from it. */
export function ReviewSave({ plan }: { readonly plan: Plan | null }) {
  const answers = useWizard((wizard) => wizard.answers);
  const server = useWizard((wizard) => wizard.facts?.computerName ?? null);
  const name = fileNameFor(server, "answers.json");
  const [file, saved] = useState(name);
  return (
    <section aria-labelledby="save-as" className="section">
      <h2 id="save-as">{saveAsWords.heading}</h2>
      <p className="quiet">{words.why}</p>
      <div className="card save-as">
        <Way title={saveAsWords.file} why={words.answers.why} leaves={words.answers.leaves}>
          <SaveButton
            name={name}
            label={saveAsWords.save}
            text={() => answerFileText(answers)}
            onSaved={saved}
          />
          <CopyButton text={answerFileText(answers)} label={words.answers.copy} />
        </Way>
        <Script plan={plan} name={fileNameFor(server, "setup.ps1")} />
        <Command file={file} name={fileNameFor(server, "setup.cmd")} />
      </div>
    </section>
  );
}

function Way(props: {
  readonly title: string;
  readonly why: string;
  readonly leaves: string;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="save-way">
      <div className="save-words">
        <h3>{props.title}</h3>
        <p>{props.why}</p>
        {props.more}
        <p className="quiet">{props.leaves}</p>
      </div>
      <div className="save-buttons">{props.children}</div>
    </div>
  );
}

function Script({ plan, name }: { readonly plan: Plan | null; readonly name: string }) {
  const script = useMemo(() => (plan ? powershellScript(plan) : ""), [plan]);
  const { title, why, leaves, byHand, notReady, save, copy } = words.script;
  return (
    <Way title={title} why={why} leaves={leaves} more={plan && leavesWorkByHand(plan) && <p>{byHand}</p>}>
      {plan ? (
        <>
          <SaveButton name={name} label={save} text={() => script} />
          <CopyButton text={script} label={copy} />
        </>
      ) : (
        <p className="quiet">{notReady}</p>
      )}
    </Way>
  );
}

function Command({ file, name }: { readonly file: string; readonly name: string }) {
  const practice = useWizard((wizard) => wizard.about?.practice ?? false);
  const command = commandLine(file, practice);
  return (
    <Way
      title={saveAsWords.commandLine}
      why={saveAsWords.commandWhy}
      leaves={words.commandLine.leaves}
      more={<code className="command">{command}</code>}
    >
      <SaveButton name={name} label={words.commandLine.save} text={() => `${command}\r\n`} />
      <CopyButton text={command} label={saveAsWords.copyCommand} />
    </Way>
  );
}
