import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { findBrowser } from "../scripts/browser.mjs";

const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--remote-debugging-pipe",
  "--window-size=390,844",
  "about:blank",
];
const SLOW = { latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 };
const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, mobile: true };
const SLOWDOWN = 4;

type Say = <Answer = unknown>(method: string, params?: object) => Promise<Answer>;

/**
 * A browser that is spoken to in its own protocol and otherwise left alone: Playwright's scripts weigh on every page that
 * it opens, four times on a slowed processor.
 */
export class SlowPhone {
  private constructor(
    private readonly browser: ChildProcess,
    private readonly folder: string,
    private readonly say: (method: string, params?: object, sessionId?: string) => Promise<unknown>,
  ) {}

  static async start(): Promise<SlowPhone> {
    const folder = await mkdtemp(path.join(tmpdir(), "praxis-slow-phone-"));
    const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"] as const;
    const browser = spawn(await findBrowser(), [`--user-data-dir=${folder}`, ...FLAGS], { stdio: [...stdio] });
    return new SlowPhone(browser, folder, protocolOver(browser.stdio[3] as Writable, browser.stdio[4] as Readable));
  }

  /** A phone that has kept nothing yet. */
  async fresh(cookies: readonly object[]) {
    const { browserContextId } = (await this.say("Target.createBrowserContext")) as { browserContextId: string };
    const setCookies = async (given: readonly object[]) =>
      void (await this.say("Storage.setCookies", { browserContextId, cookies: given }));
    await setCookies(cookies);
    return { newPage: () => this.open(browserContextId), setCookies };
  }

  async end(): Promise<void> {
    const gone = new Promise((done) => this.browser.once("exit", done));
    this.browser.kill();
    await gone;
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private async open(browserContextId: string): Promise<SlowPage> {
    const blank = { url: "about:blank", browserContextId };
    const { targetId } = (await this.say("Target.createTarget", blank)) as { targetId: string };
    const attached = (await this.say("Target.attachToTarget", { targetId, flatten: true })) as { sessionId: string };
    const page = new SlowPage(
      <Answer>(method: string, params?: object) => this.say(method, params, attached.sessionId) as Promise<Answer>,
      async () => void (await this.say("Target.closeTarget", { targetId })),
    );
    await page.slowDown();
    return page;
  }
}

export class SlowPage {
  constructor(
    private readonly say: Say,
    readonly close: () => Promise<void>,
  ) {}

  async slowDown(): Promise<void> {
    await this.say("Emulation.setDeviceMetricsOverride", PHONE);
    await this.say("Emulation.setTouchEmulationEnabled", { enabled: true });
    await this.say("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await this.say("Network.enable");
    await this.say("Network.emulateNetworkConditions", { offline: false, ...SLOW });
  }

  /** As they are on a phone that was put down for a while. */
  async sendWorkersToSleep(): Promise<void> {
    await this.say("ServiceWorker.enable");
    await this.say("ServiceWorker.stopAllWorkers");
    await this.say("ServiceWorker.disable");
  }

  async goTo(url: string): Promise<void> {
    await this.say("Page.navigate", { url });
  }

  /** @param expression in the page, as text; a promise is waited for */
  async ask<Answer>(expression: string): Promise<Answer> {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const answer = await this.say<{ result: { value: Answer }; exceptionDetails?: object }>("Runtime.evaluate", asked);
    if (answer.exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(answer.exceptionDetails)}`);
    return answer.result.value;
  }

  async tap(x: number, y: number): Promise<void> {
    await this.say("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await this.say("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }
}

/** Messages end with a null character. */
function protocolOver(to: Writable, from: Readable) {
  const asked = new Map<number, { done: (result: unknown) => void; failed: (error: Error) => void }>();
  let count = 0;
  let rest = "";
  from.setEncoding("utf8").on("data", (text: string) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop() ?? "";
    for (const { id, result, error } of messages.map((message) => JSON.parse(message))) {
      if (error) asked.get(id)?.failed(new Error(JSON.stringify(error)));
      else asked.get(id)?.done(result);
      asked.delete(id);
    }
  });
  return (method: string, params: object = {}, sessionId?: string) =>
    new Promise<unknown>((done, failed) => {
      count += 1;
      asked.set(count, { done, failed });
      to.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
    });
}
