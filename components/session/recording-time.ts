/**
 * The device's time, but after what it corrects: a clock that was set back must not make the correction lose. The
 * server caps it.
 */
export function recordingTime(now: Date, history: readonly { recordedAt: string }[]): string {
  const latest = Math.max(...history.map((entry) => Date.parse(entry.recordedAt)), Number.NEGATIVE_INFINITY);
  return new Date(Math.max(now.getTime(), latest + 1)).toISOString();
}
