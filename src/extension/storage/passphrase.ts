/**
 * Sealing with a passphrase, by the browser's own WebCrypto: AES-GCM with a key that PBKDF2 draws from the passphrase.
 * The passphrase itself is kept nowhere; whoever forgets it has lost what it sealed.
 */
import * as z from 'zod/mini';

/** Rounds of SHA-256 for new locks: what OWASP's cheat sheet on password storage asks of PBKDF2. */
export const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;

/** What is kept to know the passphrase again: never the passphrase, and nothing that helps to find it but trying. */
export interface Lock {
  /** Base64, 16 bytes. */
  salt: string;
  rounds: number;
  /** A known word, sealed: whether it opens tells whether the passphrase is right. */
  check: Sealed;
}

export interface Sealed {
  /** Base64, 12 bytes, drawn anew each time. */
  iv: string;
  /** Base64, with the tag of AES-GCM at its end. */
  data: string;
}

const base64 = z.string().check(z.maxLength(20_000_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/));
export const sealedSchema: z.ZodMiniType<Sealed> = z.object({ iv: base64, data: base64 });
export const lockSchema: z.ZodMiniType<Lock> = z.object({
  salt: base64,
  rounds: z.int().check(z.gte(ROUNDS), z.lte(MOST_ROUNDS)),
  check: sealedSchema,
});

const CHECK = 'on-your-shoulder';

/** Makes a lock for a new passphrase, and the key that goes with it. The key cannot be read out again. */
export async function makeLock(passphrase: string): Promise<{ lock: Lock; key: CryptoKey }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyFrom(passphrase, salt, ROUNDS);
  return { lock: { salt: toBase64(salt), rounds: ROUNDS, check: await seal(key, CHECK, CHECK) }, key };
}

/** @returns the key, or null where the passphrase is another one */
export async function openLock({ salt, rounds, check }: Lock, passphrase: string): Promise<CryptoKey | null> {
  const bytes = fromBase64(salt);
  if (!bytes) return null;
  const key = await keyFrom(passphrase, bytes, rounds);
  return (await unseal(key, check, CHECK)) === CHECK ? key : null;
}

/**
 * @param purpose is bound to what is sealed: it opens only under the same purpose, so that two sealed things cannot be swapped
 */
export async function seal(key: CryptoKey, text: string, purpose: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(purpose) }, key, bytesOf(text));
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** @returns the text, or null where key, purpose or what was kept do not belong together */
export async function unseal(key: CryptoKey, { iv, data }: Sealed, purpose: string): Promise<string | null> {
  const [ivBytes, sealed] = [fromBase64(iv), fromBase64(data)];
  if (!ivBytes || !sealed) return null;
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: ivBytes, additionalData: bytesOf(purpose) }, key, sealed);
    return new TextDecoder().decode(text);
  } catch {
    return null;
  }
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // The same letters typed on two systems may differ in how accents are made up.
  const material = await crypto.subtle.importKey('raw', bytesOf(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  const aes = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, aes, false, ['encrypt', 'decrypt']);
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

function fromBase64(letters: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
