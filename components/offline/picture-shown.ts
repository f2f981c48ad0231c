import { outboxOf } from "./outbox";

/** The real page takes over when it knows what waits to be sent, as the picture did; a phone that can't tell holds up nothing. */
const LONGEST_MILLISECONDS = 1_000;

/** Takes away the picture that stands in for the page. @returns what calls it off */
export function takeOverFromPicture(patientId: string | null): (() => void) | undefined {
  const picture = document.querySelector("praxis-picture");
  if (!picture) return;
  const end = () => picture.remove();
  if (patientId === null) {
    end();
    return;
  }
  const stop = outboxOf(patientId).subscribe(() => requestAnimationFrame(end));
  const timer = setTimeout(end, LONGEST_MILLISECONDS);
  return () => {
    stop();
    clearTimeout(timer);
  };
}
