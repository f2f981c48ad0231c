/**
 * The number that a person in danger rings, by country (ISO 3166-1 alpha-2). Only what a public source says is here; for
 * every other country the practice types it. It can be changed in any case: in some countries an ambulance has a number
 * of its own besides.
 */
const NUMBERS: Record<string, string> = {
  // 112 in every member state: Directive (EU) 2018/1972, article 109, which Iceland, Liechtenstein and Norway follow.
  ...all("112", "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO"),
  // 144 for the ambulance: Federal Office of Communications, "Emergency numbers".
  CH: "144",
  // 999 or 112: gov.uk, "999 and 112: the UK's national emergency numbers".
  ...all("999", "GB GG IM JE"),
  // fcc.gov, "911 services"; crtc.gc.ca, "9-1-1 services"; Instituto Federal de Telecomunicaciones, "Número 911".
  ...all("911", "US CA MX"),
  // triplezero.gov.au
  AU: "000",
  // police.govt.nz, "111 emergency"
  NZ: "111",
  // Fire and Disaster Management Agency of Japan: 119 for fire and ambulance.
  JP: "119",
  // National Fire Agency of Korea: 119 for fire and ambulance.
  KR: "119",
  // Singapore Civil Defence Force: 995 for fire and ambulance.
  SG: "995",
  // 112.gov.in
  IN: "112",
  // T.C. İçişleri Bakanlığı, 112 Acil Çağrı Merkezi
  TR: "112",
};

function all(number: string, countries: string): Record<string, string> {
  return Object.fromEntries(countries.split(" ").map((country) => [country, number]));
}

/** The emergency number of a country, "" where none is known. */
export function emergencyNumberOf(country: string): string {
  return NUMBERS[country] ?? "";
}
