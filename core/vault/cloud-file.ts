/** The file behind `--cloud FILE`: one JSON object that describes a cloud which is not one of Microsoft's three. */
import { CustomCloud } from "../answers.ts";
import { SetupError } from "../errors.ts";
import { cloudOf } from "./clouds.ts";

/** A description of five short values; anything longer is another file. */
export const MAX_CLOUD_FILE_BYTES = 64 * 1024;

const parseJson = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SetupError("cloud.unreadable", { file }, { cause });
  }
};

/**
 * The cloud a file describes. `caFile` is as it stands there: relative means beside the file.
 * Throws `cloud.unreadable` (not one JSON object) and `cloud.wrong-value` (`field`, `reason`).
 */
export const parseCloudFile = (text: string, file: string): CustomCloud => {
  if (text.length > MAX_CLOUD_FILE_BYTES) throw new SetupError("cloud.unreadable", { file });
  const parsed = CustomCloud.safeParse(parseJson(text.replace(/^\uFEFF/, ""), file));
  if (!parsed.success) throw notTheForm(parsed.error.issues, file);
  cloudOf(parsed.data);
  return parsed.data;
};

type Issues = readonly {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}[];

const notTheForm = (issues: Issues, file: string): SetupError => {
  const [first] = issues;
  if (first?.code === "unrecognized_keys") {
    return new SetupError("cloud.wrong-value", { file, field: first.keys?.[0] ?? "", reason: "unknown-key" });
  }
  const key = first?.path[0];
  if (key === undefined) return new SetupError("cloud.unreadable", { file });
  return new SetupError("cloud.wrong-value", { file, field: String(key), reason: "wrong-form" });
};
