import { randomInt } from "node:crypto";
import { wordlist } from "@scure/bip39/wordlists/english.js";

const WORDS = 4;

/**
 * Four words from a list of 2,048 that differ in their first four letters: 44 bits, and never shorter than a password
 * must be. For the server only: the list weighs more than the page that shows the words.
 */
export function newPassphrase(): string {
  return Array.from({ length: WORDS }, () => wordlist[randomInt(wordlist.length)]).join("-");
}
