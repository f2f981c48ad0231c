/**
 * A voice of the phone itself in the page's language. Others would send each word to somebody's server, so without one
 * nothing is spoken.
 */
export function ownVoice(language: string): SpeechSynthesisVoice | null {
  const voices = hasSpeech() ? speechSynthesis.getVoices().filter((voice) => voice.localService) : [];
  const spoken = (voice: SpeechSynthesisVoice) => voice.lang.replace("_", "-").toLowerCase();
  const wanted = language.toLowerCase();
  const [base = wanted] = wanted.split("-");
  return (
    voices.find((voice) => spoken(voice) === wanted) ??
    voices.find((voice) => spoken(voice).split("-")[0] === base) ??
    null
  );
}

export function hasSpeech(): boolean {
  return "speechSynthesis" in window && "SpeechSynthesisUtterance" in window;
}

/** Says it now: what was being said is late already. */
export function say(words: string, language: string): void {
  const voice = ownVoice(language);
  if (!voice) return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 1.05;
  speechSynthesis.speak(utterance);
}

export function hush(): void {
  if (hasSpeech()) speechSynthesis.cancel();
}
