"use client";

import { PersonStanding } from "lucide-react";
import { useTranslations } from "next-intl";
import { ChoiceChips } from "@/components/ui/choice-chips";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import { SKINS } from "@/lib/exercise/figure-look";
import { BUILDS } from "@/lib/figure/draw/build";
import { useFigureLook } from "./figure-look";
import { FigureStill } from "./figure-still";
import styles from "./look-choice.module.css";

type LookChoiceProps = {
  /** On whom the choice shows at once, where nothing else in sight does. */
  figure?: DrawnFigure;
  size: "desk" | "touch";
};

/** Whose body all figures show in this browser. */
export function LookChoice({ figure, size }: LookChoiceProps) {
  const t = useTranslations("figure.look");
  const { look, choose } = useFigureLook();
  return (
    <details className={styles.choice} data-size={size}>
      <summary className={styles.open}>
        <PersonStanding aria-hidden="true" />
        {t("open")}
      </summary>
      <div className={styles.panel}>
        {figure && <FigureStill figure={figure} size="large" />}
        <ChoiceChips
          legend={t("build")}
          name="figure-build"
          size={size}
          value={look.build}
          options={BUILDS.map((build) => ({ value: build, label: t(`builds.${build}`) }))}
          onChange={(event) =>
            choose({ ...look, build: BUILDS.find((each) => each === event.target.value) ?? look.build })
          }
        />
        <ChoiceChips
          legend={t("skin")}
          name="figure-skin"
          size={size}
          value={String(look.skin)}
          options={SKINS.map((skin) => ({
            value: String(skin),
            label: (
              <>
                <span className={styles.swatch} data-skin={skin} />
                {t(`skins.${skin}`)}
              </>
            ),
          }))}
          onChange={(event) =>
            choose({ ...look, skin: SKINS.find((each) => String(each) === event.target.value) ?? look.skin })
          }
        />
      </div>
    </details>
  );
}
