/** Paths in the answers made absolute: the agent takes no others (Start-OBRegistration), and a resumed run may start in another folder. */
import type { Answers } from "../answers.ts";
import type { Files } from "../ports.ts";

/** @param base the folder that relative paths count from: the answer file's own, else the current one */
export function withAbsolutePaths(answers: Answers, files: Files, base?: string): Answers {
  const absolute = (path: string) => (path.trim() === "" ? "" : files.absolute(path, base));
  const { cloud, credentials, secretFiles } = answers;
  const caFile =
    typeof cloud === "object" && cloud.caFile !== undefined ? { caFile: absolute(cloud.caFile) } : {};
  return {
    ...answers,
    cloud: typeof cloud === "string" ? cloud : { ...cloud, ...caFile },
    credentials: {
      ...credentials,
      file: absolute(credentials.file),
      signIn:
        credentials.signIn.certificateFile === undefined
          ? credentials.signIn
          : { ...credentials.signIn, certificateFile: absolute(credentials.signIn.certificateFile) },
      certificate: { ...credentials.certificate, file: absolute(credentials.certificate.file) },
    },
    secretFiles: Object.fromEntries(
      Object.entries(secretFiles).map(([name, { file }]) => [name, { file: absolute(file) }]),
    ),
  };
}
