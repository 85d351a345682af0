/** The products that a server can have. Apart from facts.ts, whose schemas the pages have no use for. */
export const PRODUCTS = ["none", "mars", "dpm", "mabs"] as const;
/** MARS agent alone, or under Data Protection Manager, or under Azure Backup Server; or nothing yet. */
export type Product = (typeof PRODUCTS)[number];

/** DPM and MABS carry their cloud settings in their own console, and have a recovery folder. */
export const isDpmFamily = (product: Product | null): boolean => product === "dpm" || product === "mabs";
