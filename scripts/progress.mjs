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

const running = [];

/**
 * Runs one step of a launcher, and shows that it runs: a ticking line in a terminal, otherwise a sign of life every
 * 20 seconds. A step inside another one lends it its title for as long as it takes. A step that took next to no time
 * leaves no line.
 * @param {(tell: (title: string) => void) => Promise} work may change the title while it runs
 * @param {(result: object, milliseconds: number) => string} [summary] what to write of a finished step instead of its title
 */
export async function step(title, work, summary) {
  if (running.length > 0) return lend(title, work);
  const begun = performance.now();
  const soFar = () => elapsed(performance.now() - begun);
  const tick = () => `  ${running.at(-1).title} … ${soFar()}`;
  const ticker = setInterval(
    () => (terminal ? process.stdout.write(`${clearLine}${tick()}`) : say(tick())),
    terminal ? 200 : 20_000,
  );
  const finish = (line) => {
    clearInterval(ticker);
    if (terminal) process.stdout.write(clearLine);
    if (line) say(line);
  };
  try {
    const result = await lend(title, work);
    const long = performance.now() - begun > 300;
    finish(summary ? summary(result, performance.now() - begun) : long && `✓ ${title} ${soFar()}`);
    return result;
  } catch (error) {
    finish(`✗ ${title} ${soFar()}`);
    throw error;
  }
}

async function lend(title, work) {
  const entry = { title };
  running.push(entry);
  try {
    return await work((next) => {
      entry.title = next;
    });
  } finally {
    running.splice(running.indexOf(entry), 1);
  }
}
