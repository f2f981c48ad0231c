/**
 * British English writes dates as the clinic does: Thu 12 Nov. Apart from the catalogue, so that a client component can
 * name the locale without carrying every message to the phone.
 */
export const LOCALE = "en-GB";
