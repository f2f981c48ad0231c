"use client";

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { CatalogueEntry } from "@/lib/exercise/catalogue-entry";
import type { Place } from "@/lib/program/draft";

/** What a pointer can carry: a line of the program, or an exercise of the catalogue. */
export type Dragged = { kind: "line"; lineage: string } | { kind: "entry"; entry: CatalogueEntry };

/** Ours among what else may be dragged over the page. */
const DRAGGED = Symbol("dragged");
const PLACE = Symbol("place");

const draggedOf = (data: Record<string | symbol, unknown>) => (data[DRAGGED] as Dragged | undefined) ?? null;
const placeOf = (data: Record<string | symbol, unknown> | undefined) => (data?.[PLACE] as Place | undefined) ?? null;

/** Lets an exercise of the catalogue be carried into the program. */
export function useEntryDrag(entry: CatalogueEntry, enabled: boolean): RefObject<HTMLLIElement | null> {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!ref.current || !enabled) return;
    return draggable({ element: ref.current, getInitialData: () => ({ [DRAGGED]: { kind: "entry", entry } }) });
  }, [entry, enabled]);
  return ref;
}

type LineDrag = {
  row: RefObject<HTMLLIElement | null>;
  line: RefObject<HTMLDivElement | null>;
  grip: RefObject<HTMLButtonElement | null>;
};

/** Lets a line be carried by its grip, and lets others be dropped above or below it. */
export function useLineDrag(lineage: string, section: Place["section"], next: string | null): LineDrag {
  const row = useRef<HTMLLIElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const grip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!row.current || !line.current || !grip.current) return;
    return combine(
      draggable({
        element: line.current,
        dragHandle: grip.current,
        getInitialData: () => ({ [DRAGGED]: { kind: "line", lineage } }),
      }),
      dropTargetForElements({
        element: row.current,
        canDrop: ({ source }) => draggedOf(source.data) !== null,
        getData: ({ input, element }) => {
          const box = element.getBoundingClientRect();
          const above = input.clientY < box.top + box.height / 2;
          return { [PLACE]: { section, before: above ? lineage : next } satisfies Place };
        },
        // Between two rows the place stays what it was over the last one.
        getIsSticky: () => true,
      }),
    );
  }, [lineage, section, next]);
  return { row, line, grip };
}

/** A place to drop on that is no line: the head of a section, or a section that is empty. */
export function useDropPlace<E extends HTMLElement>({ section, before }: Place): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (!ref.current) return;
    return dropTargetForElements({
      element: ref.current,
      canDrop: ({ source }) => draggedOf(source.data) !== null,
      getData: () => ({ [PLACE]: { section, before } satisfies Place }),
    });
  }, [section, before]);
  return ref;
}

/** Takes what is let go beside all places: it finds its place by its kind. */
export function useDropAnywhere(ref: RefObject<HTMLElement | null>) {
  useEffect(() => {
    if (!ref.current) return;
    return dropTargetForElements({
      element: ref.current,
      canDrop: ({ source }) => draggedOf(source.data)?.kind === "entry",
    });
  }, [ref]);
}

/** What is being carried, and where it would land; null where it finds its place by itself. */
export function useDrag(onDrop: (dragged: Dragged, place: Place | null) => void) {
  const [drag, setDrag] = useState<{ dragged: Dragged; place: Place | null } | null>(null);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    const follow = (dragged: Dragged | null, place: Place | null) =>
      setDrag((before) => {
        const isSame = before && before.place?.section === place?.section && before.place?.before === place?.before;
        return isSame ? before : dragged && { dragged, place };
      });
    return monitorForElements({
      canMonitor: ({ source }) => draggedOf(source.data) !== null,
      onDragStart: ({ source }) => follow(draggedOf(source.data), null),
      onDrag: ({ source, location }) => follow(draggedOf(source.data), placeOf(location.current.dropTargets[0]?.data)),
      onDrop: ({ source, location }) => {
        setDrag(null);
        const [target] = location.current.dropTargets;
        const dragged = draggedOf(source.data);
        if (dragged && target) drop.current(dragged, placeOf(target.data));
      },
    });
  }, []);
  return drag;
}
