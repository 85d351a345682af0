/** The six encodings in which the tests look for a secret that should be nowhere. */
export const formsOf = (secret: string): string[] => {
  const bytes = Buffer.from(secret, "utf8");
  const wide = Buffer.from(secret, "utf16le");
  const unpadded = (text: string) => text.replace(/=+$/, "");
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    unpadded(bytes.toString("base64")),
    unpadded(wide.toString("base64")),
    bytes.toString("hex"),
  ];
};
