/** `app://wizard/`: our pages under an origin of their own, with the policy they run under. Nothing comes from elsewhere. */
import type { CustomScheme, Protocol } from "electron";
import { PAGE_HEADERS, type PageFiles } from "../adapters/page-files.ts";
import { APP_SCHEME, isOwnPage } from "./addresses.ts";

/** To be made known before the app is ready. */
export const appScheme: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

const refuse = (status: 404 | 405): Response =>
  new Response("Not found.", { status, headers: { ...PAGE_HEADERS, "content-type": "text/plain" } });

/** One answer of the scheme. What is not listed among the pages is not there, whatever its path looks like. */
export const answerPage = async (files: PageFiles, request: Request): Promise<Response> => {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  const file = isOwnPage(request.url) ? await files(new URL(request.url).pathname) : null;
  if (!file) return refuse(404);
  const headers = { ...PAGE_HEADERS, "content-type": file.contentType };
  return new Response(request.method === "HEAD" ? null : file.bytes, { headers });
};

/** Answers `app:` addresses. The pages are looked through when the first one is asked for. */
export const serveAppScheme = (
  protocol: Pick<Protocol, "handle">,
  openFiles: () => Promise<PageFiles>,
): void => {
  let files: Promise<PageFiles> | undefined;
  protocol.handle(APP_SCHEME, async (request) => {
    files ??= openFiles();
    return await answerPage(await files, request);
  });
};
