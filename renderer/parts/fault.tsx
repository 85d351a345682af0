import { ErrorCircle12Filled } from "@fluentui/react-icons";

/** The fault of a group that is no text field; always in the page, so that its appearance is spoken. */
export const Fault = ({ id, words }: { readonly id: string; readonly words: string | undefined }) => (
  <p id={id} className="fault" role="alert">
    {words && (
      <>
        <ErrorCircle12Filled aria-hidden /> {words}
      </>
    )}
  </p>
);
