"use client";

import { useEffect } from "react";
import { isInHand } from "./in-hand";
import { unsafePatients } from "./unsafe";

/** How often a phone that is never put down asks whether there is a newer build. */
const LOOK_AGAIN_MILLISECONDS = 60 * 60_000;

/** Has the patient's pages kept on the phone, once the page itself has everything it needs. */
export function WorkerRegistration() {
  useEffect(() => {
    if (!("serviceWorker" in navigator) || process.env.NODE_ENV === "development") return;
    let leave: (() => void) | undefined;
    let left = false;
    const begin = () => {
      const started = register().then((stop) => {
        if (left) stop();
        else leave = stop;
      });
      // A browser that wants no worker, or a server that is away: the pages are the server's then.
      started.catch(() => undefined);
    };
    if (document.readyState === "complete") begin();
    else window.addEventListener("load", begin, { once: true });
    return () => {
      left = true;
      window.removeEventListener("load", begin);
      leave?.();
    };
  }, []);
  return null;
}

/** @returns what ends the watching */
async function register(): Promise<() => void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register("/sw.js", { updateViaCache: "none" });
  let looked = Date.now();
  // The first worker takes over a page that is already of its build.
  let isFirst = !serviceWorker.controller;

  const onSight = () => {
    if (document.hidden) return handOver(registration);
    if (Date.now() - looked < LOOK_AGAIN_MILLISECONDS) return;
    looked = Date.now();
    registration.update().catch(() => undefined);
  };
  const onTakenOver = () => {
    if (!isFirst && isOutOfHand()) location.reload();
    isFirst = false;
  };
  document.addEventListener("visibilitychange", onSight);
  serviceWorker.addEventListener("controllerchange", onTakenOver);
  return () => {
    document.removeEventListener("visibilitychange", onSight);
    serviceWorker.removeEventListener("controllerchange", onTakenOver);
  };
}

/** A newer build takes over while nobody looks; under somebody's hands, a page stays as it is. */
function handOver({ waiting }: ServiceWorkerRegistration) {
  if (isOutOfHand()) waiting?.postMessage({ type: "SKIP_WAITING" });
}

function isOutOfHand(): boolean {
  return document.hidden && !isInHand() && unsafePatients.size === 0;
}
