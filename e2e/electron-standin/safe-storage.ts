// Encrypts with a key file in the user data folder: the calls and their failures are Electron's, the protection is not.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { SafeStorage } from "electron";
import { app } from "./app.ts";
import { strict } from "./unsupported.ts";

const ALGORITHM = "aes-256-gcm";
const PREFIX = Buffer.from("v10"); // as Chromium's own ciphertexts begin
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

const isAvailable = () => app.isReady() && !process.env.STANDIN_NO_ENCRYPTION;

function key(call: string): Buffer {
  if (!isAvailable())
    throw new Error(`Error while calling safeStorage.${call}. Encryption is not available.`);
  const file = path.join(app.getPath("userData"), "standin-safe-storage.key");
  try {
    return readFileSync(file);
  } catch {
    const fresh = randomBytes(KEY_BYTES);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, fresh, { mode: 0o600 });
    return fresh;
  }
}

function encrypt(call: string, plainText: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key(call), iv);
  return Buffer.concat([PREFIX, iv, cipher.update(plainText, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(call: string, encrypted: Buffer): string {
  if (!encrypted.subarray(0, PREFIX.length).equals(PREFIX)) {
    throw new Error(`Error while calling safeStorage.${call}. Ciphertext does not appear to be encrypted.`);
  }
  const body = encrypted.subarray(PREFIX.length);
  const decipher = createDecipheriv(ALGORITHM, key(call), body.subarray(0, IV_BYTES));
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  return decipher.update(body.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
}

/** Electron's `safeStorage`. */
export const safeStorage = strict("safeStorage", {
  isEncryptionAvailable: isAvailable,
  isAsyncEncryptionAvailable: async () => isAvailable(),
  encryptString: (plainText) => encrypt("encryptString", plainText),
  decryptString: (encrypted) => decrypt("decryptString", encrypted),
  encryptStringAsync: async (plainText) => encrypt("encryptStringAsync", plainText),
  decryptStringAsync: async (encrypted) => ({
    result: decrypt("decryptStringAsync", encrypted),
    shouldReEncrypt: false,
  }),
} satisfies Partial<SafeStorage>);
