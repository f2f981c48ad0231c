import { Pause } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { ProgramEditor } from "@/lib/program/editor";
import { afterPause, leftBehind } from "@/lib/program/pause";

type PauseLeftProps = {
  editor: Pick<ProgramEditor, "patient" | "today" | "effective">;
  /** The day that is chosen. */
  effective: Day;
  onChoose: (effective: Day) => void;
};

/** Says that a pause of the program before does not follow into this one, with the day after it to begin on. */
export function PauseLeft({ editor, effective, onChoose }: PauseLeftProps) {
  const t = useTranslations("program.publish.pause");
  const kinds = useTranslations("revisions.kinds");
  const { standing } = editor.patient;
  const pause = standing && leftBehind(standing, effective);
  if (!pause) return null;
  const day = (of: Day) => formatDay(of, LOCALE);
  const after = afterPause(pause, editor.effective.latest);
  const values = {
    why: kinds(pause.kind),
    from: day(pause.from),
    to: pause.to ? day(pause.to) : "",
    begins: effective === editor.today ? "now" : "then",
    day: day(effective),
    b: (words: ReactNode) => <b>{words}</b>,
  };
  const when = pause.from <= effective ? "runs" : "ahead";
  return (
    <Banner
      shape="box"
      icon={<Pause />}
      action={
        after && (
          <Button kind="secondary" size="small" onClick={() => onChoose(after)}>
            {t("after", { day: day(after) })}
          </Button>
        )
      }
    >
      {t.rich(pause.to === null ? `${when}Open` : when, values)}
    </Banner>
  );
}
