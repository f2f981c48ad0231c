/** The sounds of the player, made by the browser: no file has to be there. */
export type Beep = "tick" | "go" | "count" | "stop" | "over";

type Tone = [hertz: number, at: number, seconds: number];

const TONES: Record<Beep, Tone[]> = {
  tick: [[620, 0, 0.08]],
  go: [[930, 0, 0.28]],
  count: [[520, 0, 0.06]],
  stop: [[700, 0, 0.16]],
  over: [
    [660, 0, 0.18],
    [880, 0.2, 0.34],
  ],
};

const VOLUME = 0.25;
/** Softens beginning and end, which click otherwise. */
const EDGE_SECONDS = 0.012;

let context: AudioContext | null = null;

/** Browsers make sound only after a press of the person: called by one. */
export function wakeBeeps(): void {
  try {
    context ??= new AudioContext();
    if (context.state === "suspended") void context.resume().catch(() => undefined);
  } catch {
    context = null;
  }
}

export function beep(which: Beep): void {
  if (context?.state !== "running") return;
  for (const [hertz, at, seconds] of TONES[which]) sound(context, hertz, context.currentTime + at, seconds);
}

function sound(audio: AudioContext, hertz: number, from: number, seconds: number): void {
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(VOLUME, from + EDGE_SECONDS);
  loudness.gain.setValueAtTime(VOLUME, from + seconds - EDGE_SECONDS);
  loudness.gain.linearRampToValueAtTime(0, from + seconds);
  tone.connect(loudness).connect(audio.destination);
  tone.start(from);
  tone.stop(from + seconds);
}
