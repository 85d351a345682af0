import { createContext } from "react";
import type { PageId } from "../core/steps/navigate.ts";

/** Which page this is. Not the store's: the page before stays in sight until the next one is there. */
export const PageContext = createContext<PageId>("start");
