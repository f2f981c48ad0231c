/// <reference lib="webworker" />
import { type PrecacheEntry, Serwist } from "serwist";
import { figureKept } from "./figures-kept";
import { wayTo } from "./navigation";
import { withPicture } from "./picture-in-front";
import { forgetPlan, type PlanCopy, readPlan } from "./plan-copy";

declare const self: ServiceWorkerGlobalScope;
/** The shell and its files: scripts/worker.mjs writes the list. */
declare const KEPT: PrecacheEntry[];

/**
 * The service worker. It keeps what is the same for everybody, and never an answer that tells about a person: a page of
 * the patient's is drawn by the shell from the plan in the phone's own database.
 */
const serwist = new Serwist({
  precacheEntries: KEPT,
  precacheOptions: {
    cleanURLs: false,
    // Fetched as nobody: what is kept for everybody can't hold what a cookie says.
    plugins: [{ requestWillFetch: async ({ request }) => new Request(request, { credentials: "omit" }) }],
  },
  clientsClaim: true,
});

const shell = serwist.createHandlerBoundToUrl("/shell");

/** Some databases never answer. */
const PATIENCE_MILLISECONDS = 500;

/** Today as it was drawn ahead, until the page itself is there. */
async function today(answer: Response, copy: PlanCopy): Promise<Response> {
  const patience = new Promise<Response>((done) => setTimeout(done, PATIENCE_MILLISECONDS, answer));
  return Promise.race([withPicture(answer.clone(), copy, Date.now()).catch(() => answer), patience]);
}

serwist.registerCapture(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith("/api/figures/"),
  async ({ request }) => (await figureKept(request)) ?? fetch(request),
);

serwist.registerCapture(
  ({ request, sameOrigin, url }) => sameOrigin && request.mode === "navigate" && wayTo(url.pathname) !== null,
  async (options) => {
    const { request, url } = options;
    const way = wayTo(url.pathname);
    if (way === "room") {
      // Looked for side by side: whoever opens it waits for both.
      const page = shell(options);
      page.catch(() => undefined);
      const copy = await readPlan();
      if (copy) return url.pathname === "/today" && !url.search ? today(await page, copy) : page;
    }
    const answer = await fetch(request).catch(() => null);
    // These lead in or out: whose plan it is from now on, the server says.
    if (way === "door" && (answer?.ok || answer?.type === "opaqueredirect")) await forgetPlan();
    return answer ?? shell(options);
  },
);

serwist.addEventListeners();
