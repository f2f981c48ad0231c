import { CircleQuestionMark, ListChecks, Maximize2, Minimize2, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import styles from "./player-extras.module.css";
import type { useBigScreen } from "./use-big-screen";

type PlayerExtrasProps = {
  big: ReturnType<typeof useBigScreen>;
  onList: () => void;
  onSettings: () => void;
};

/** What is there while the exercise stands still: other ways to do it, and help. */
export function PlayerExtras({ big, onList, onSettings }: PlayerExtrasProps) {
  const t = useTranslations("player");
  const nav = useTranslations("nav");
  return (
    <div className={styles.row}>
      <Button kind="quiet" icon={<ListChecks />} className={styles.extra} onClick={onList}>
        {t("asList")}
      </Button>
      {big.canBeBig && (
        <Button
          kind="quiet"
          icon={big.isBig ? <Minimize2 /> : <Maximize2 />}
          className={classNames(styles.extra, styles.big)}
          onClick={big.toggle}
        >
          {t(big.isBig ? "smallScreen" : "bigScreen")}
        </Button>
      )}
      <Button kind="quiet" icon={<SlidersHorizontal />} className={styles.extra} onClick={onSettings}>
        {t("settings.open")}
      </Button>
      <ButtonLink
        href="/safety"
        kind="quiet"
        icon={<CircleQuestionMark aria-hidden="true" />}
        aria-label={nav("helpName")}
        className={styles.extra}
      >
        {nav("help")}
      </ButtonLink>
    </div>
  );
}
