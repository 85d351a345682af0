/** What an error of Microsoft's means, and what helps, step by step. Large for its words: fetched when wanted. */
import { useMemo } from "react";
import type { ErrorData } from "../core/errors.ts";
import { type ExplainedMicrosoftError, explainedTitle, explainFound } from "../core/text/microsoft-errors.ts";
import { microsoftExplanation as words } from "../core/text/microsoft-explanation.ts";
import { errorsIn, errorsOfAbout, type Told } from "../core/vault/microsoft-errors/match.ts";
import { Disclosure } from "./parts/disclosure.tsx";

/** More would be a list of guesses. */
const MAX_SHOWN = 3;

/** Nothing where nothing is known. */
export function LineMeans({ text }: { readonly text: string }) {
  const told = useMemo(() => errorsIn(text), [text]);
  if (told.found.length === 0) return null;
  return (
    <Disclosure show={words.means} hide={words.hide}>
      <Explained errors={explainedBy(told)} />
    </Disclosure>
  );
}

/** The error's box has said the one next thing to do: this is for when that was not it. */
export function ErrorMeans({ error }: { readonly error: ErrorData }) {
  const [first] = explainedBy(errorsOfAbout(error.about));
  if (!first) return null;
  const id = String(first.windowsError ?? first.id ?? "");
  return (
    <Disclosure show={words.more({ id })} hide={words.hideMore}>
      <Explained errors={[first]} />
    </Disclosure>
  );
}

const explainedBy = ({ found }: Told): readonly ExplainedMicrosoftError[] =>
  found.slice(0, MAX_SHOWN).map(explainFound);

const Explained = ({ errors }: { readonly errors: readonly ExplainedMicrosoftError[] }) =>
  errors.map((one) => (
    <div key={`${explainedTitle(one)} ${one.cause}`} className="microsoft-error">
      <p className="microsoft-error-title">{explainedTitle(one)}</p>
      <p>{one.cause}</p>
      <p>{words.toDo}</p>
      <ol>
        {one.fixes.map((fix) => (
          <li key={fix}>{fix}</li>
        ))}
      </ol>
      {one.retry && <p>{words.retry}</p>}
      {one.sources.map((address) => (
        <p key={address} className="quiet microsoft-error-source">
          {words.source({ address })}
        </p>
      ))}
    </div>
  ));
