"use client";

import { Component, type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { type KeptPlan, readAllFromPhone } from "@/components/offline/database";
import { latestPlan } from "@/components/offline/latest-plan";
import { keepAlbum, nonceOf, type Picture, printOf } from "@/components/offline/pictures";
import { readPlan } from "@/components/offline/plan-copy";
import { whenIdle } from "@/components/ui/when-idle";
import { type PartOfDay, partsAhead } from "@/lib/session/part-of-day";
import { type OpenDay, OpenDayAt, useOpenDay } from "./open-day";
import { pictureOf, stylesFor } from "./picture";
import { Today } from "./today";

/** Several taps after each other are one reason to take them anew. */
const PAUSE_MILLISECONDS = 3_000;

/**
 * Draws Today as it will look in the parts of the day to come, where nobody sees it, and keeps that for the worker: the
 * page is there when it is opened, before its script is. What is drawn here is never in the document.
 */
export function TakePictures() {
  const day = useOpenDay();
  const { plan, choices } = day;
  const [part, setPart] = useState<PartOfDay | null>(null);
  const [box] = useState(() => document.createElement("div"));
  const drawn = useRef<() => void>(undefined);
  const latest = useRef<OpenDay>(day);
  useEffect(() => {
    latest.current = day;
    if (part) drawn.current?.();
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan or choice is another picture
  useEffect(() => {
    let isOver = false;
    let offIdle: (() => void) | undefined;
    const draw = (next: PartOfDay) =>
      new Promise<string>((done) => {
        drawn.current = () => {
          drawn.current = undefined;
          // What is loaded for it is then in it.
          offIdle = whenIdle(() => done(pictureOf(box)));
        };
        startTransition(() => setPart(next));
      });
    const take = async () => {
      const shown = await shownFromPhone(latest.current);
      const parts = partsAhead(plan.timeZone, Date.now());
      if (!shown || isTaken(shown, parts)) return;
      const pictures: Picture[] = [];
      for (const next of parts) {
        if (isOver || document.hidden) return;
        pictures.push({ ...next, html: await draw(next) });
      }
      if (isOver || document.hidden) return;
      const after = await shownFromPhone(latest.current);
      if (after?.print !== shown.print) return;
      await keepAlbum(after.copy, { known: shown.print, styles: stylesFor(pictures), pictures });
    };
    const timer = setTimeout(() => {
      void take()
        .catch(() => undefined)
        .finally(() => setPart(null));
    }, PAUSE_MILLISECONDS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      offIdle?.();
      setPart(null);
    };
  }, [plan, choices.kept, box]);

  return (
    part &&
    createPortal(
      <DrawsOrNothing>
        <OpenDayAt now={part.from}>
          <Today key={part.from} />
        </OpenDayAt>
      </DrawsOrNothing>,
      box,
    )
  );
}

/** What goes wrong in a drawing for tomorrow shall not take down the page of today. */
class DrawsOrNothing extends Component<{ children: ReactNode }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

type Shown = { copy: KeptPlan; print: string };

/**
 * What the phone keeps, if the page shows just that and the worker would answer with this page's own build. Null while
 * it is otherwise: there is no worker yet, another tab chose something, an entry was refused.
 */
async function shownFromPhone({ plan, choices, outbox }: OpenDay): Promise<Shown | null> {
  if (!choices.kept || outbox.state().refused.length > 0) return null;
  await navigator.serviceWorker.ready;
  const shell = await caches.match("/shell", { ignoreSearch: true });
  const nonce = shell && nonceOf(shell);
  if (!nonce || !navigator.serviceWorker.controller || !isOfThisBuild(await shell.text())) return null;
  const copy = await readPlan();
  if (!copy || copy.at !== latestPlan.get()?.at) return null;
  const chosen = (await readAllFromPhone("choices")).filter(({ key }) => key[0] === plan.patientId);
  const same =
    chosen.length === choices.kept.size && chosen.every(({ key, value }) => choices.kept?.get(key[1]) === value);
  return same ? { copy, print: await printOf(copy, nonce) } : null;
}

function isOfThisBuild(shell: string): boolean {
  const own = document.querySelectorAll("head link[rel=stylesheet][data-precedence]");
  return own.length > 0 && [...own].every((link) => shell.includes(`href="${link.getAttribute("href")}"`));
}

function isTaken({ copy: { album }, print }: Shown, parts: readonly PartOfDay[]): boolean {
  return album?.known === print && album.pictures.at(-1)?.until === parts.at(-1)?.until;
}
