"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { CONTENT_ID } from "@/components/layout/skip-link";
import { latestPlan } from "@/components/offline/latest-plan";
import { forgetPictures, keepAlbum, knownNow, type Picture } from "@/components/offline/pictures";
import { readPlan } from "@/components/offline/plan-copy";
import { whenIdle } from "@/components/ui/when-idle";
import { type PartOfDay, partsAhead } from "@/lib/session/part-of-day";
import { OpenDayAt, useOpenDay } from "./open-day";
import { Today } from "./today";

/** Several taps after each other are one reason to take them anew. */
const PAUSE_MILLISECONDS = 3_000;

/**
 * Draws Today as it will look in the parts of the day to come, where nobody sees it, and keeps that for the worker: the
 * page is there when it is opened, before its script is. What is drawn here is never in the document.
 */
export function TakePictures() {
  const { plan, choices } = useOpenDay();
  const [part, setPart] = useState<PartOfDay | null>(null);
  const [box] = useState(() => document.createElement("div"));
  const drawn = useRef<() => void>(undefined);
  useEffect(() => {
    if (part) drawn.current?.();
  }, [part]);

  useEffect(() => {
    if (!choices.kept || !("caches" in globalThis)) return;
    let isOver = false;
    let offIdle: (() => void) | undefined;
    const draw = (next: PartOfDay) =>
      new Promise<string>((done) => {
        drawn.current = () => {
          // What is loaded for it is then in it.
          offIdle = whenIdle(() => done(pictureOf(box)));
        };
        startTransition(() => setPart(next));
      });
    const take = async () => {
      const before = await printOfPage();
      if (!before) return;
      const pictures: Picture[] = [];
      for (const next of partsAhead(plan.timeZone, Date.now())) {
        if (isOver || document.hidden) return;
        pictures.push({ ...next, html: await draw(next) });
      }
      setPart(null);
      if (!isOver && before === (await printOfPage())) {
        await keepAlbum({ known: before, styles: stylesFor(pictures), pictures });
        // Signed out meanwhile.
        if (!(await readPlan())) await forgetPictures();
      }
    };
    const timer = setTimeout(() => void take().catch(() => undefined), PAUSE_MILLISECONDS);
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
      <OpenDayAt now={part.from}>
        <Today key={part.from} />
      </OpenDayAt>,
      box,
    )
  );
}

/** Null while this page does not show what the phone keeps, or is none that the worker would draw. */
async function printOfPage(): Promise<string | null> {
  const shell = await caches.match("/shell", { ignoreSearch: true });
  const copy = await readPlan();
  return shell && copy && copy.at === latestPlan.get()?.at ? knownNow(await shell.text()) : null;
}

/** The frame as it stands, with this Today in it. The policy of the page refuses styles on elements. */
function pictureOf(box: HTMLElement): string {
  const frame = document.getElementById(CONTENT_ID)?.parentElement?.cloneNode(true) as HTMLElement;
  const main = frame.querySelector("main");
  main?.replaceChildren(...[...box.cloneNode(true).childNodes]);
  for (const styled of frame.querySelectorAll("[style]")) styled.removeAttribute("style");
  for (const over of frame.querySelectorAll("dialog, script, template")) over.remove();
  return frame.outerHTML;
}

/** The style files that say anything about what is in the pictures. */
function stylesFor(pictures: readonly Picture[]): string[] {
  const html = pictures.map((picture) => picture.html).join("");
  const names = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, list]) => list?.split(" ") ?? []));
  const files = [...document.styleSheets].flatMap((sheet) => (sheet.href ? [{ sheet, href: sheet.href }] : []));
  return files
    .filter(({ sheet }) => {
      const rules = [...sheet.cssRules].map(({ cssText }) => cssText).join("");
      return [...rules.matchAll(/\.([\w-]+)/g)].some(([, name]) => name && names.has(name));
    })
    .map(({ href }) => new URL(href).pathname);
}
