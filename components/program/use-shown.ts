"use client";

import { useRef, useState } from "react";
import { recordShown } from "@/lib/program/client";
import type { DraftItem } from "@/lib/program/draft";
import type { RecordShown } from "@/lib/program/schema";
import { lastWords, type ShownKind, type ShownTick, withTick } from "@/lib/program/shown";

type Unsaved = Pick<ShownTick, "lineage" | "exerciseId" | "kind"> & { body: RecordShown };

/**
 * Ticks of what was shown in person. Each answers at once and is kept on its own, in the order of ticking; what did not get through is
 * said, and sent again under the same id.
 */
export function useShown(patientId: string, start: ShownTick[], by: string) {
  const [ticks, setTicks] = useState(start);
  const [unsaved, setUnsaved] = useState<Unsaved[]>([]);
  const last = useRef(Promise.resolve());
  const [words] = useState(lastWords);

  const send = (sent: Unsaved) => {
    last.current = last.current.then(async () => {
      try {
        await recordShown(patientId, sent.body);
      } catch {
        setUnsaved((before) => words.standing([...before, sent]));
      }
    });
  };

  const tick = (item: DraftItem, kind: ShownKind, isOn: boolean) => {
    const { lineage, exerciseId, exerciseClinicId, exerciseVersionId } = item;
    const at = new Date().toISOString();
    setTicks((before) => withTick(before, { lineage, exerciseId, kind, at, by }, !isOn));
    const body = { id: crypto.randomUUID(), lineage, exerciseClinicId, exerciseVersionId, kind, withdrawn: !isOn };
    const sent = { lineage, exerciseId, kind, body };
    // What was said of the same before is over, also what fails only now.
    words.say(sent);
    setUnsaved((before) => words.standing(before));
    send(sent);
  };

  const retry = () => {
    const waiting = unsaved;
    setUnsaved([]);
    for (const each of waiting) send(each);
  };

  return { ticks, tick, unsaved, retry };
}
