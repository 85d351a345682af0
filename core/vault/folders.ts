/** Windows paths, judged by their spelling alone. What lies on the disk is asked of the machine. */

const MAX_PATH_CHARACTERS = 259; // Windows' MAX_PATH of 260 counts the closing zero

export type FolderProblem = "empty" | "not-absolute" | "network" | "root" | "too-long" | "bad-character";

/** Whether a path is absolute in the way the agent wants it: a drive letter (or a UNC share). */
export const isAbsoluteWindowsPath = (path: string): boolean =>
  /^[A-Za-z]:[\\/]/.test(path) || isNetworkPath(path);

export const isNetworkPath = (path: string): boolean => /^(\\\\|\/\/)/.test(path);

/**
 * What is wrong with a folder on this server's own disks: absolute, local, not the root of a drive, no characters that Windows refuses.
 * Rules of set-up ids 863, 864, 4072 and 4074 and of the staging folder (100068: no share).
 */
export function localFolderProblem(path: string): FolderProblem | null {
  if (path.trim() === "") return "empty";
  if (isNetworkPath(path)) return "network";
  if (!isAbsoluteWindowsPath(path)) return "not-absolute";
  if (/^[A-Za-z]:[\\/]+$/.test(path)) return "root";
  if (path.length > MAX_PATH_CHARACTERS) return "too-long";
  return hasBadCharacter(path.slice(2)) ? "bad-character" : null;
}

const hasBadCharacter = (rest: string): boolean =>
  [...rest].some((character) => character < " " || '<>:"|?*'.includes(character));

/** The file's own name, whichever slashes are used. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? "";

/** The folder that a file lies in, with the slashes it has; `.` where the path names none. */
export const folderOf = (path: string): string => {
  const end = Math.max(path.lastIndexOf("\\"), path.lastIndexOf("/"));
  if (end < 0) return ".";
  return end === 0 || path[end - 1] === ":" ? path.slice(0, end + 1) : path.slice(0, end);
};

/** `folder` with `name` behind it, with the slash that the folder itself uses. */
export function joinPath(folder: string, name: string): string {
  const slash = folder.includes("\\") ? "\\" : "/";
  return folder.endsWith("\\") || folder.endsWith("/") ? folder + name : folder + slash + name;
}
