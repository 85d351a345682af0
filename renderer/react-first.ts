/** React in a file of its own, loaded before and apart from everything else (scripts/build.ts). */
import { createRoot, type Root } from "react-dom/client";

export const rootIn = (element: Element): Root => createRoot(element);
