/** A file that has the passphrase: saved by the host, or compared by it. What is in the file never comes to the page. */
import { Button } from "@fluentui/react-components";
import { DocumentSearch20Regular, Save20Regular } from "@fluentui/react-icons";
import { type ReactNode, useState } from "react";
import { type ErrorData, SetupError } from "../../core/errors.ts";
import { keeping, sameAgain } from "../../core/text/keeping.ts";
import { text } from "../../core/text/steps.ts";
import { ErrorBox } from "../error-box.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { TextField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { PathField } from "../path-field.tsx";
import { useSetup, useTyped } from "../setup.ts";
import { keepIn } from "../typed-store.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";

const words = keeping.file;

type Asking = "idle" | "asking" | "empty" | "same" | "differs" | ErrorData;

/** One question to the host about a file, and how it went. */
function useAsking() {
  const [state, tell] = useState<Asking>("idle");
  const ask = async (question: () => Promise<Asking>) => {
    tell("asking");
    tell(await question().catch((thrown: unknown) => SetupError.from(thrown).toData()));
  };
  return { state, tell, ask };
}

export function KeepInFile() {
  const { typed, link } = useSetup();
  const [passphrase, change] = usePart("passphrase");
  const saveTo = useField("passphrase.saveTo");
  const { state, tell, ask } = useAsking();
  const save = () => {
    const folder = passphrase.saveTo.trim();
    if (folder === "") return tell("empty");
    const asked = typed.getState().passphrase;
    void ask(async () => {
      const { file } = await link.host.savePassphraseCopy({ folder, passphrase: asked });
      // Another one may have been typed or made meanwhile.
      if (typed.getState().passphrase !== asked) return "idle";
      keepIn(typed, "file", { file });
      // It is saved: the run need not do it again.
      change({ saveTo: "" });
      return "same";
    });
  };
  return (
    <>
      <PathField
        {...saveTo}
        fault={saveTo.fault ?? (state === "empty" ? words.empty : undefined)}
        what="folder"
        practice="passphraseFolder"
        label={text.encryption.fields.saveTo}
        hint={text.encryption.hints.saveTo}
        optional
        value={passphrase.saveTo}
        onChange={(path) => {
          tell("idle");
          change({ saveTo: path });
        }}
      />
      <div className="row">
        <Button icon={<Save20Regular />} onClick={save} disabledFocusable={state === "asking"}>
          {state === "asking" ? words.saving : words.save}
        </Button>
      </div>
      {typeof state === "object" && <ErrorBox error={state} live />}
      <Disclosure show={words.own} hide={words.own}>
        <CheckFile elsewhere onSame={(file) => keepIn(typed, "file", { file })} />
      </Disclosure>
    </>
  );
}

/** Compares a file with the passphrase that is typed. `elsewhere`: only one off this server's system drive counts. */
export function CheckFile(props: { readonly elsewhere: boolean; readonly onSame?: (file: string) => void }) {
  const { typed, link } = useSetup();
  const passphrase = useTyped((all) => all.passphrase);
  const [file, setFile] = useState("");
  const { state, tell, ask } = useAsking();
  const [asked, setAsked] = useState("");
  const check = () => {
    if (file.trim() === "") return tell("empty");
    setAsked(passphrase);
    void ask(async () => {
      const question = { file: file.trim(), passphrase, elsewhere: props.elsewhere };
      const { same } = await link.host.checkPassphraseFile(question);
      if (same && typed.getState().passphrase === passphrase) props.onSame?.(question.file);
      return same ? "same" : "differs";
    });
  };
  // What was found is about the passphrase that it was asked for.
  const found: Asking = state === "asking" || state === "empty" || asked === passphrase ? state : "idle";
  return (
    <div className="check-file">
      <TextField
        field="kept.check"
        label={words.field}
        fault={found === "empty" ? words.emptyFile : found === "differs" ? words.differs : undefined}
        mono
        value={file}
        onEdit={() => tell("idle")}
        onLeave={() => undefined}
        onChange={setFile}
        beside={
          <Button icon={<DocumentSearch20Regular />} onClick={check} disabledFocusable={found === "asking"}>
            {found === "asking" ? words.checking : words.check}
          </Button>
        }
      />
      <Found>{found === "same" && <Notice kind="good" title={sameAgain.same} />}</Found>
      {typeof found === "object" && <ErrorBox error={found} live />}
    </div>
  );
}

const Found = ({ children }: { readonly children: ReactNode }) => <div role="status">{children}</div>;
