"use client";

import { useRef, useState } from "react";
import { recordShown } from "@/lib/program/client";
import type { DraftItem } from "@/lib/program/draft";
import type { RecordShown } from "@/lib/program/schema";
import { type ShownKind, type ShownTick, withTick } from "@/lib/program/shown";

/**
 * Ticks of what was shown in person. Each answers at once and is kept on its own, in the order of ticking; what did not get through is
 * said, and sent again under the same id.
 */
export function useShown(patientId: string, start: ShownTick[], by: string) {
  const [ticks, setTicks] = useState(start);
  const [unsaved, setUnsaved] = useState<RecordShown[]>([]);
  const last = useRef(Promise.resolve());

  const send = (body: RecordShown) => {
    last.current = last.current.then(async () => {
      try {
        await recordShown(patientId, body);
      } catch {
        setUnsaved((before) => [...before, body]);
      }
    });
  };

  const tick = (item: DraftItem, kind: ShownKind, isOn: boolean) => {
    const { lineage, exerciseId, exerciseClinicId, exerciseVersionId } = item;
    const at = new Date().toISOString();
    setTicks((before) => withTick(before, { lineage, exerciseId, kind, at, by }, !isOn));
    // What was said of the same before is over.
    setUnsaved((before) => before.filter((each) => each.lineage !== lineage || each.kind !== kind));
    send({ id: crypto.randomUUID(), lineage, exerciseClinicId, exerciseVersionId, kind, withdrawn: !isOn });
  };

  const retry = () => {
    const waiting = unsaved;
    setUnsaved([]);
    for (const body of waiting) send(body);
  };

  return { ticks, tick, unsaved, retry };
}
