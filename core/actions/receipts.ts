import { z } from "zod";

/** Facts that one action leaves for the next ones and for the outcome. Never secrets. */
export const Receipts = z.record(
  z.string().max(64),
  z.union([z.string().max(4096), z.number(), z.boolean()]),
);
export type Receipts = Readonly<z.infer<typeof Receipts>>;
