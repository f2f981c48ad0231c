import { FollowTabs } from "@/components/access/follow-tabs";
import { WorkerRegistration } from "@/components/offline/worker-registration";

/** The worker is kept new, and other tabs are listened to. */
export function Background() {
  return (
    <>
      <WorkerRegistration />
      <FollowTabs />
    </>
  );
}
