"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { outboxOf } from "@/components/offline/outbox";
import type { AccountLink } from "@/lib/clinic/account";
import { LinkSwitch } from "./link-switch";

/** `LinkSwitch` of a patient: what waits on her phone is sent first, or she is told that it waits until she comes back. */
export function PatientLinkSwitch({ links, patientId }: { links: AccountLink[]; patientId: string }) {
  const t = useTranslations("outbox.leave");
  const told = useRef(false);

  async function before(): Promise<string | null> {
    const outbox = outboxOf(patientId);
    await outbox.flush();
    const { waiting } = outbox.state();
    if (waiting === 0 || told.current) return null;
    told.current = true;
    return t("switch", { count: waiting });
  }

  return <LinkSwitch links={links} size="touch" before={before} />;
}
