/** A telephone number as a link: digits and a leading plus only. */
export function telHref(phone: string): string {
  return `tel:${phone.replace(/(?!^\+)\D/g, "")}`;
}
