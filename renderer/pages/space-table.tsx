/** The table of set-up's own page: needed and free, by place. What could not be told says so. */
import { CheckmarkCircle20Filled, ErrorCircle20Filled, QuestionCircle20Regular } from "@fluentui/react-icons";
import { parts } from "../../core/text/frame.ts";
import { installation as words } from "../../core/text/installation.ts";
import { type BackupServerProduct, installationFolders } from "../../core/vault/backup-server.ts";
import { type SpaceRow, spaceTable } from "../../core/vault/space.ts";
import { useWizard } from "../setup.ts";

const GIB = 1024 ** 3;

export const gigabytes = (bytes: number): string => words.folders.gigabytes({ gb: bytes / GIB });
const known = (bytes: number | null): string => (bytes === null ? parts.unknown : gigabytes(bytes));

const signs = {
  enough: CheckmarkCircle20Filled,
  short: ErrorCircle20Filled,
  "could-not-tell": QuestionCircle20Regular,
} as const;

const NAMES = {
  system: "system",
  programFiles: "programFiles",
  cache: "cache",
  database: "databaseFiles",
} as const;

export function SpaceTable(props: {
  readonly product: BackupServerProduct;
  readonly dataBytes: number | null;
}) {
  const installation = useWizard((state) => state.answers.installation);
  const facts = useWizard((state) => state.facts);
  const folders = installationFolders(props.product, installation, facts?.systemDrive ?? null);
  const rows = spaceTable({ ...props, folders, volumes: facts?.volumes ?? null });
  return (
    <section className="section" aria-labelledby="space">
      <h2 id="space">{words.folders.heading}</h2>
      <div className="space">
        <table>
          <caption className="unseen">{words.folders.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.folders.place}</th>
              <th scope="col">{words.folders.needed}</th>
              <th scope="col">{words.folders.free}</th>
              <th scope="col">{words.folders.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.place} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        {words.folders.together} {words.folders.noSetupNumbers}
      </p>
    </section>
  );
}

function Row({ row }: { readonly row: SpaceRow }) {
  const Sign = signs[row.state];
  return (
    <tr className={`space-${row.state}`}>
      <th scope="row">
        <span className="space-name">{words.fields[NAMES[row.place]]}</span>
        <span className="quiet">{row.folder || parts.unknown}</span>
      </th>
      <td data-label={words.folders.needed}>{known(row.neededBytes)}</td>
      <td data-label={words.folders.free}>{known(row.freeBytes)}</td>
      <td data-label={words.folders.state}>
        <span className="space-state">
          <Sign aria-hidden />
          {words.folders.states[row.state]}
        </span>
      </td>
    </tr>
  );
}
