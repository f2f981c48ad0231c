import { useTranslations } from "next-intl";
import { SegmentedLinks } from "@/components/ui/segmented";
import { OWN_WINDOWS, type OwnWindow } from "@/lib/check-up/progress";
import styles from "./progress.module.css";

/** How far back the page looks. */
export function ProgressWindows({ window }: { window: OwnWindow }) {
  const t = useTranslations("progress.windows");
  return (
    <div className={styles.windows}>
      <SegmentedLinks
        label={t("label")}
        items={OWN_WINDOWS.map((name) => ({
          href: name === "4w" ? "/progress" : `/progress?window=${name}`,
          label: t(name),
          current: name === window,
        }))}
      />
    </div>
  );
}
