/** The one address that the window shows, and the few that may be opened outside it. */

import { LANGUAGE_IN_QUERY, type Language } from "../core/text/language.ts";

export const APP_SCHEME = "app";
const APP_HOST = "wizard";
export const PAGE_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** The page in a language. It may choose another one; its address then says so. */
export const pageUrl = (language: Language): string => `${PAGE_URL}?${LANGUAGE_IN_QUERY}=${language}`;

/** Whether an address is one of our own pages'. Not by `origin`: for a scheme of one's own that is "null" in Node. */
export const isOwnPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === "" && password === "";
};

/** Microsoft's documentation, the portal of each cloud, and the pages where a device code is typed in. */
const OUTSIDE_HOSTS: readonly string[] = [
  "learn.microsoft.com",
  "portal.azure.com",
  "portal.azure.us",
  "portal.azure.cn",
  "microsoft.com",
  "www.microsoft.com",
  "login.microsoft.com",
  "login.microsoftonline.com",
  "login.microsoftonline.us",
  "login.chinacloudapi.cn",
];

/** Whether a link may be handed to the system's browser: the program runs as administrator, and so might that browser. */
export const mayOpenOutside = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === "https:" && OUTSIDE_HOSTS.includes(host) && username === "" && password === "";
};
