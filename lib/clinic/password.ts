/** Length instead of rules of composition (NIST SP 800-63B): any characters, none demanded. In characters as a person counts them. */
export const PASSWORD_LENGTH = { min: 15, max: 128 } as const;

/** Characters of a password: code points of its NFC form, in which it is also hashed. */
export function passwordLength(password: string): number {
  return [...password.normalize("NFC")].length;
}

export function isPasswordFitting(password: string): boolean {
  const length = passwordLength(password);
  return length >= PASSWORD_LENGTH.min && length <= PASSWORD_LENGTH.max;
}
