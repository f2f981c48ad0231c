import { useCallback, useEffect, useState } from "react";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { Signal } from "@/lib/session/run-signal";
import { type Beep, beep, wakeBeeps } from "./beeps";
import type { PlayerSettings } from "./player-settings";
import { hasSpeech, hush, ownVoice, say } from "./voice";

const BEEPS: Partial<Record<Signal["kind"], Beep>> = {
  tick: "tick",
  round: "go",
  count: "count",
  hold: "count",
  release: "stop",
  rest: "stop",
  change: "stop",
  reached: "over",
  over: "over",
};

/** Felt where the phone lies on the floor: milliseconds on, off, on. */
const SHAKES: Partial<Record<Signal["kind"], number | number[]>> = {
  round: 120,
  hold: 60,
  release: 60,
  rest: [80, 80, 80],
  change: [80, 80, 80],
  reached: [200, 100, 200],
  over: [200, 100, 200],
};

/** Beeps, a voice and a buzz, each where the browser has it and the patient wants it. */
export function useSignals(settings: PlayerSettings, wordsOf: (signal: Signal) => string | null) {
  useEffect(() => hush, []);
  const { sound, beeps, spoken, vibration } = settings;
  return {
    /** After a press: only then browsers make a sound. */
    wake: wakeBeeps,
    hush,
    give: (signals: readonly Signal[]) => {
      for (const { kind } of signals) {
        const [which, shake] = [BEEPS[kind], SHAKES[kind]];
        if (which && sound && beeps) beep(which);
        if (shake !== undefined && vibration) navigator.vibrate?.(shake);
      }
      if (!sound || !spoken) return;
      // Of several at once the first says most: "Round 2", not "one".
      const words = signals.map(wordsOf).find((each) => each !== null);
      if (words) say(words, LOCALE);
    },
  };
}

/** What this browser can do at all. Voices may come later than the page. */
export function useAbilities(): { voice: boolean; vibration: boolean } {
  const [abilities, setAbilities] = useState({ voice: false, vibration: false });
  const look = useCallback(() => {
    setAbilities({ voice: ownVoice(LOCALE) !== null, vibration: "vibrate" in navigator });
  }, []);
  useEffect(() => {
    look();
    if (!hasSpeech()) return;
    speechSynthesis.addEventListener?.("voiceschanged", look);
    return () => speechSynthesis.removeEventListener?.("voiceschanged", look);
  }, [look]);
  return abilities;
}
