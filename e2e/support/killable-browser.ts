import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { PHONE } from "./ui";

export type KillableBrowser = {
  context: BrowserContext;
  page: Page;
  /** As a phone whose battery is taken out: no page and no worker hears of it. */
  kill: () => Promise<void>;
};

/** A real browser on a profile that outlives it. */
export async function killableBrowser(profile: string): Promise<KillableBrowser> {
  const browser = spawn(
    process.env.PRAXIS_BROWSER ?? chromium.executablePath(),
    [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--hide-crash-restore-bubble",
      `--user-data-dir=${profile}`,
      "--remote-debugging-port=0",
      "about:blank",
    ],
    // A group of its own, so that all its processes end at once.
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const connection = await chromium.connectOverCDP(await debuggingAddress(browser));
  const [context] = connection.contexts();
  if (!context) throw new Error("the browser has no profile");
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(PHONE);
  return {
    context,
    page,
    async kill() {
      if (browser.pid) await endGroup(browser.pid);
    },
  };
}

/** Kills all processes of a group, and waits for the last: a phone that is dead holds no file open. */
async function endGroup(pid: number): Promise<void> {
  try {
    // Not for ever: where nobody collects the dead, they stay in their group.
    for (let tries = 0; tries < 100; tries += 1) {
      process.kill(-pid, "SIGKILL");
      await wait(20);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function debuggingAddress(browser: ChildProcess): Promise<string> {
  let said = "";
  for await (const text of browser.stderr ?? []) {
    said += String(text);
    const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (found) {
      // Nobody reads on, and the browser must not wait for it.
      browser.stderr?.resume();
      return found;
    }
  }
  throw new Error(`the browser did not start: ${said.slice(-400)}`);
}
