"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { Messages } from "@/lib/platform/i18n/messages";
import { messageFallback, refuseMissing } from "@/lib/platform/i18n/missing";

/** The client half of `Messages`; use that one. Functions cannot travel from the server, so they are given here. */
export function MessagesProvider({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  return (
    <NextIntlClientProvider
      locale={LOCALE}
      timeZone="UTC"
      messages={messages}
      onError={refuseMissing}
      getMessageFallback={messageFallback}
    >
      {children}
    </NextIntlClientProvider>
  );
}
