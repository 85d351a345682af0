/** On the page that came up after an answer file was opened: what it filled in, and where secrets come from. */
import { use } from "react";
import { useStore } from "zustand/react";
import { SECRET_NAMES } from "../core/secret.ts";
import { secretNames } from "../core/text/frame.ts";
import { startPage } from "../core/text/start-page.ts";
import { PageContext } from "./page-context.ts";
import { Notice } from "./parts/notice.tsx";
import { useSetup } from "./setup.ts";

const words = startPage.filled;

export function FilledIn() {
  const page = use(PageContext);
  const filled = useStore(useSetup().answerFile, (state) => state.filled);
  if (filled?.page !== page) return null;
  const files = SECRET_NAMES.flatMap((name) => {
    const file = filled.secretFiles[name]?.file;
    return file === undefined ? [] : [words.fromFile({ secret: secretNames[name].label, file })];
  });
  return (
    <Notice kind={page === "review" ? "good" : "info"} title={words.title({ name: filled.name })}>
      <p>
        {page === "review" ? words.review : page === "start" ? startPage.open.notRegistered : words.fault}
      </p>
      <p>{words.noSecrets}</p>
      {files.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
