"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { addDays, type Day } from "@/lib/day/day";
import { DAYS_BACK } from "@/lib/session/recordable";
import { swapDayOf } from "@/lib/session/swap";

type Choice = string | number | boolean;

/** What the patient chose on this phone, and no server knows. */
export type Choices = {
  /** Null until the phone has read them. */
  kept: ReadonlyMap<string, Choice> | null;
  /** Null takes it back. */
  choose: (name: string, value: Choice | null) => void;
};

const NOTHING: ReadonlyMap<string, Choice> = new Map();
// Nothing of the first sight needs it.
const database = () => import("@/components/offline/database");

export function useChoices(patientId: string, today: Day): Choices {
  const [kept, setKept] = useState<Choices["kept"]>(null);

  useEffect(() => {
    let left = false;
    // A phone that can't be read holds back neither the day nor the player.
    const reading = readChoices(patientId, today).catch(() => NOTHING);
    void reading.then((read) => {
      if (!left) setKept((chosen) => new Map([...read, ...(chosen ?? NOTHING)]));
    });
    return () => {
      left = true;
    };
  }, [patientId, today]);

  const choose = useCallback(
    (name: string, value: Choice | null) => {
      setKept((before) => {
        const after = new Map(before ?? NOTHING);
        if (value === null) after.delete(name);
        else after.set(name, value);
        return after;
      });
      void keep(patientId, name, value);
    },
    [patientId],
  );

  return useMemo(() => ({ kept, choose }), [kept, choose]);
}

async function keep(patientId: string, name: string, value: Choice | null): Promise<void> {
  const { dropFromPhone, keepOnPhone } = await database();
  if (value === null) await dropFromPhone("choices", [[patientId, name]]);
  else await keepOnPhone("choices", [patientId, name], value);
}

/** Those of this patient. The choice of a day that can't be recorded any more goes. */
async function readChoices(patientId: string, today: Day): Promise<ReadonlyMap<string, Choice>> {
  const { dropFromPhone, readAllFromPhone } = await database();
  const own = (await readAllFromPhone("choices")).filter(({ key }) => key[0] === patientId);
  const isOver = (name: string) => (swapDayOf(name) ?? today) < addDays(today, -DAYS_BACK);
  const over = own.map(({ key }) => key).filter(([, name]) => isOver(name));
  if (over.length > 0) await dropFromPhone("choices", over);
  return new Map(own.filter(({ key }) => !isOver(key[1])).map(({ key, value }) => [key[1], value]));
}
