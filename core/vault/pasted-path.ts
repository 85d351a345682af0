/** A path as it was pasted: Windows' "Copy as path" puts quotes around it, which are no part of it. */
export const pastedPath = (text: string): string => /^\s*"([^"]*)"\s*$/.exec(text)?.[1] ?? text;
