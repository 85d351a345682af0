/** What else helps against an error of Microsoft's. Its words are many, and fetched when the first such error is shown. */
import { lazy, Suspense } from "react";
import type { ErrorData } from "../core/errors.ts";
import type { ErrorMeans as ErrorPart } from "./microsoft-error.tsx";

const Nothing: typeof ErrorPart = () => null;

/** What cannot be fetched, since the host is gone, is left out: the error itself must be seen. */
const Means = lazy(() =>
  import("./microsoft-error.tsx").then(
    ({ ErrorMeans }) => ({ default: ErrorMeans }),
    () => ({ default: Nothing }),
  ),
);

/** For errors that came from Microsoft's products; nothing for any other. */
export function WhatElseHelps({ error }: { readonly error: ErrorData }) {
  const { microsoftId, windowsError, microsoftText } = error.about;
  if (microsoftId === undefined && windowsError === undefined && microsoftText === undefined) return null;
  return (
    <Suspense fallback={null}>
      <Means error={error} />
    </Suspense>
  );
}
