import { useTranslations } from "next-intl";
import { useLayoutEffect } from "react";
import { PRODUCT } from "@/components/layout/brand";
import { useOpenDay } from "./open-day";
import { prescribedOn } from "./prescribed";
import type { Room } from "./room";

/** The page's title follows the room, as it would if the server had been asked for it. */
export function RoomTitle({ room }: { room: Room }) {
  const title = useTitle(room);
  useLayoutEffect(() => {
    const wanted = `${title} · ${PRODUCT}`;
    const set = () => {
      if (document.title !== wanted) document.title = wanted;
    };
    set();
    // The shell's own title may come in after the room is drawn.
    const watch = new MutationObserver(set);
    watch.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => watch.disconnect();
  }, [title]);
  return null;
}

function useTitle(room: Room): string {
  const { plan, today } = useOpenDay();
  const t = useTranslations();
  switch (room.name) {
    case "today":
      return t("today.title");
    case "exercise":
      return prescribedOn(plan, room.lineage, today)?.exercise.text.name ?? t("today.title");
    case "plan":
      return t("nav.plan");
    case "safety":
      return t("safety.title");
    case "phone":
      return t("phone.title");
  }
}
