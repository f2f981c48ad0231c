import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import styles from "./pain-advice.module.css";
import type { Care } from "./record-sheet";
import { telHref } from "./tel";

/** More pain than allowed, or pain within the limit that still got in the way. */
export type Hurt = "tooMuch" | "inTheWay";

/** What to do right after an exercise hurt. */
export function PainAdvice({ hurt, care }: { hurt: Hurt; care: Care }) {
  const t = useTranslations("record.advice");
  return (
    <div role="alert" className={styles.advice}>
      {hurt === "tooMuch" && <p className={styles.first}>{t("leaveOut")}</p>}
      <p>{hurt === "tooMuch" ? care.stop : care.easeOff}</p>
      <a className={styles.call} href={telHref(care.phone)}>
        <Phone aria-hidden="true" />
        {t("call", { phone: care.phone })}
      </a>
      <Link className={styles.signs} href="/safety">
        {t("signs")}
      </Link>
    </div>
  );
}
