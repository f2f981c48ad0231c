import { useEffect } from "react";
import { useFigureLook } from "@/components/figure/figure-look";
import { whenIdle } from "@/components/ui/when-idle";
import type { PlanExercise } from "@/lib/session/plan";

/** Has the drawings of these exercises kept on the phone, for the chosen body. */
export function KeptOnPhone({ exercises }: { exercises: readonly PlanExercise[] }) {
  const { build } = useFigureLook().look;
  useEffect(() => {
    const keep = async () => {
      const { keepFigures } = await import("./figures-kept");
      await keepFigures(exercises, build);
    };
    // Without a connection, or without room: the next visit tries again.
    return whenIdle(() => void keep().catch(() => undefined));
  }, [exercises, build]);
  return null;
}
