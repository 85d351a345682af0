/** The answers as a file, and the command line that carries it out: the same form, without the wizard. */
import { useState } from "react";
import { answerFileText } from "../../core/answer-file.ts";
import { commandLine, fileNameFor, saveAsWords as words } from "../../core/text/save-as.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { SaveButton } from "../save-button.tsx";
import { useWizard } from "../setup.ts";

export function ReviewSave() {
  const answers = useWizard((wizard) => wizard.answers);
  const server = useWizard((wizard) => wizard.facts?.computerName ?? null);
  const practice = useWizard((wizard) => wizard.about?.practice ?? false);
  const name = fileNameFor(server, "answers.json");
  const [file, saved] = useState(name);
  const command = commandLine(file, practice);
  return (
    <section aria-labelledby="save-as" className="section">
      <h2 id="save-as">{words.heading}</h2>
      <p className="quiet">{words.why}</p>
      <div className="card save-as">
        <div>
          <h3>{words.file}</h3>
          <SaveButton name={name} label={words.save} text={() => answerFileText(answers)} onSaved={saved} />
        </div>
        <div>
          <h3>{words.commandLine}</h3>
          <p className="quiet">{words.commandWhy}</p>
          <code className="command">{command}</code>
          <CopyButton text={command} label={words.copyCommand} />
        </div>
      </div>
    </section>
  );
}
