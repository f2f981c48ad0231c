import { useTranslations } from "next-intl";
import type { Kept } from "@/components/offline/kept";
import { useRecordedWords } from "@/components/offline/recorded-words";
import { useOutbox } from "@/components/offline/use-outbox";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useOpenDay } from "./open-day";
import styles from "./refused-items.module.css";

/** What the practice's server did not take: which it is, and what to do. It stays until the patient has seen it. */
export function RefusedItems() {
  const t = useTranslations("outbox.refused");
  const words = useRecordedWords();
  const { outbox, plan } = useOpenDay();
  const { refused } = useOutbox(plan.patientId).state;
  return (
    <div className={styles.place}>
      <Banner
        shape="box"
        role="alert"
        action={
          <Button kind="secondary" size="touch" onClick={() => outbox.drop(refused.map(({ item }) => item.id))}>
            {t("drop")}
          </Button>
        }
      >
        <p>{t("title", { count: refused.length })}</p>
        <ul className={styles.list}>
          {refused.map((each) => (
            <li key={each.item.id}>{t("line", { what: words(each), why: t(`why.${reasonOf(each)}`) })}</li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

/** What the patient can do something about is told apart. */
function reasonOf({ refused }: Kept): "future-date" | "before-program" | "other" {
  return refused === "future-date" || refused === "before-program" ? refused : "other";
}
