import type { Care } from "./care";
import type { Caution } from "./caution";
import type { DayView, ProgramState } from "./day-view";
import { Hero } from "./hero";
import { TodayNotice } from "./today-notice";

type TodayTopProps = { state: ProgramState; view: DayView; caution: Caution; tomorrow: number; care: Care };

/** The deep card, or why there is nothing to do. */
export function TodayTop({ state, view, caution, tomorrow, care }: TodayTopProps) {
  if (state.kind === "running" && (view.sessions.count > 0 || view.next)) {
    return <Hero view={view} caution={caution} tomorrow={tomorrow} />;
  }
  return <TodayNotice state={state} tomorrow={tomorrow} care={care} />;
}
