/** How the player helps: kept on this phone, for all exercises. */
export type PlayerSettings = {
  /** The loudspeaker at the top: beeps and voice. */
  sound: boolean;
  beeps: boolean;
  spoken: boolean;
  vibration: boolean;
  /** From round to round and side to side by itself. */
  goesOn: boolean;
  /** Seconds to get into place. */
  ready: number;
  /** Screen readers hear each repetition. */
  each: boolean;
  /** Steps to read and rounds to tick, in the place of figure and timer. */
  list: boolean;
};

export const USUAL_SETTINGS: PlayerSettings = {
  sound: true,
  beeps: true,
  spoken: true,
  vibration: true,
  goesOn: true,
  ready: 3,
  each: false,
  list: false,
};

export const READY_CHOICES = [3, 10, 20] as const;

/** Under which name the phone keeps them. */
export const SETTINGS_NAME = "player";

/** What was kept, as far as it is understood. */
export function settingsFrom(kept: unknown): PlayerSettings {
  const said = parsed(kept);
  const known = Object.entries(USUAL_SETTINGS).map(([name, usual]) => {
    const value = said[name];
    return [name, typeof value === typeof usual ? value : usual];
  });
  const settings = Object.fromEntries(known) as PlayerSettings;
  return READY_CHOICES.some((each) => each === settings.ready)
    ? settings
    : { ...settings, ready: USUAL_SETTINGS.ready };
}

function parsed(kept: unknown): Record<string, unknown> {
  if (typeof kept !== "string") return {};
  try {
    const value: unknown = JSON.parse(kept);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
