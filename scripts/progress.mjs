const terminal = process.stdout.isTTY && process.env.CI !== "true";
const clearLine = "\r\u001b[2K";

// A reader that went away (`npm run demo | head`) must not end a launcher that has a database to stop.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

/** Writes one line. */
export function say(text = "") {
  process.stdout.write(`${text}\n`);
}

/** Milliseconds as "0.8 s" or "2 min 05 s". */
export function elapsed(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

/**
 * Runs one step of a launcher, and shows that it runs: a ticking line in a terminal, otherwise a sign of life every
 * 20 seconds. A step that took next to no time leaves no line.
 */
export async function step(title, work) {
  const begun = performance.now();
  const soFar = () => elapsed(performance.now() - begun);
  const ticker = setInterval(
    () => (terminal ? process.stdout.write(`${clearLine}  ${title} … ${soFar()}`) : say(`  ${title} … ${soFar()}`)),
    terminal ? 200 : 20_000,
  );
  try {
    const result = await work();
    if (terminal) process.stdout.write(clearLine);
    if (performance.now() - begun > 300) say(`✓ ${title} ${soFar()}`);
    return result;
  } catch (error) {
    if (terminal) process.stdout.write(clearLine);
    say(`✗ ${title} ${soFar()}`);
    throw error;
  } finally {
    clearInterval(ticker);
  }
}
