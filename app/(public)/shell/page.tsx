import { Messages } from "@/components/layout/messages";
import { INSTALLABLE } from "@/components/offline/installable";
import { Shell } from "@/components/offline/shell";
import { ROOM_WORDS } from "@/components/session/patient-rooms";

export const metadata = INSTALLABLE;

/**
 * The page that the service worker keeps and answers with when there is no signal. It holds nobody's data, so it stands
 * open; on a phone it draws the rooms from the plan that the phone keeps.
 */
export default function ShellPage() {
  return (
    <Messages namespaces={ROOM_WORDS}>
      <Shell />
    </Messages>
  );
}
