import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "@/lib/platform/i18n/messages";
import { MessagesProvider } from "./messages-provider";

/** Sends the named namespaces, and no others, to the client components inside. */
export async function Messages({ namespaces, children }: { namespaces: Namespace[]; children: ReactNode }) {
  const all = await getMessages();
  const picked = Object.fromEntries(namespaces.map((name) => [name, all[name]]));
  return <MessagesProvider messages={picked}>{children}</MessagesProvider>;
}
