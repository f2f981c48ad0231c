import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { classNames } from "@/components/ui/class-names";
import { slotsOf } from "@/lib/schedule/schedule";
import { momentOf } from "@/lib/session/moment";
import { MOMENTS, type Moment, type PlanPrescription } from "@/lib/session/plan";
import styles from "./moment-choice.module.css";
import { newMoment } from "./new-records";
import { useOpenDay } from "./open-day";

type MomentChoiceProps = { prescription: PlanPrescription; name: string };

/** When in the day the patient does an exercise, for each of its times. Choosing the chosen one again takes it back. */
export function MomentChoice({ prescription, name }: MomentChoiceProps) {
  const t = useTranslations("plan.moment");
  const { plan, today, outbox } = useOpenDay();
  const { lineage, schedule } = prescription;
  const count = slotsOf(schedule);
  const slots = Array.from({ length: count }, (_, index) => {
    const standing = plan.moments.find((each) => each.lineage === lineage && each.slot === index + 1);
    return { slot: index + 1, standing, shown: momentOf(plan.moments, lineage, index + 1, count) };
  });
  const chosen = MOMENTS.filter((moment) => slots.some((each) => each.shown === moment)).map((each) => t(each));
  const options = MOMENTS.map((value) => ({ value, label: t(`names.${value}`) }));
  return (
    <details className={classNames(styles.choice, chosen.length === 0 && styles.unsaid)}>
      <summary className={styles.summary}>
        {chosen.length > 0 ? t("chosen", { moments: chosen.join(t("and")) }) : t("ask")}
        <span className="visually-hidden">{t("of", { name })}</span>
        <ChevronDown aria-hidden="true" className={styles.chevron} />
      </summary>
      <div className={styles.slots}>
        {slots.map(({ slot, standing, shown }) => {
          const choose = (moment: Moment | null) =>
            outbox.add({ kind: "moment", item: newMoment(today, lineage, slot, moment, standing) });
          return (
            <ChoiceChips
              key={slot}
              legend={count > 1 ? t("slot", { slot }) : t("ask")}
              legendHidden={count === 1}
              name={`moment-${lineage}-${slot}`}
              options={options}
              value={shown}
              onChange={(event) => choose(MOMENTS.find((each) => each === event.target.value) ?? null)}
              onClick={(event) => event.currentTarget.value === standing?.moment && choose(null)}
            />
          );
        })}
        <p className={styles.hint}>{t("hint")}</p>
      </div>
    </details>
  );
}
