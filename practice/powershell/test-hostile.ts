/** For tests: what a shell, PowerShell, JSON or a terminal could take for more than text. */
export const HOSTILE_PIECES: readonly string[] = [
  ...["'", "\u2018", "\u2019", "\u201a", "\u201b", '"', "\u201c", "\u201d"],
  ...["$()", "$(Stop-Computer)", "$env:PATH", "`", "$" + "{x}", "@{", "%PATH%"],
  ...["\r\n", "\n", ";", "'@", "\n'@\n", "@'", "#>", "<#", "| Remove-Item", "#bss# {}"],
  ...["\u0000", "\u202e", "\u2028", "\ufeff", "\u05d0", "ü", "😀", "\ud800"],
  ...["-", "--%", "%", "{", "}", "\\", "\\u0022"],
];

/** All of them at once, halves of characters apart: what is sent as UTF-8 has none. */
export const EVERYTHING_HOSTILE: string = HOSTILE_PIECES.join(" ").toWellFormed();
