/** What `export` writes. */
export const EXPORT_FORMS = ["powershell", "answers", "command-line"] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];
