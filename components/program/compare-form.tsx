import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import styles from "./compare-form.module.css";

type CompareFormProps = {
  action: string;
  /** Of another program than the one that runs. */
  program: string | null;
  /** Numbers, and "draft". */
  options: { value: string; label: string }[];
  from: string;
  to: string;
};

/** Which two states stand side by side: the choice lives in the address, and needs no script. */
export function CompareForm({ action, program, options, from, to }: CompareFormProps) {
  const t = useTranslations("revisions.compare");
  return (
    // Another choice in the address is another form: the browser keeps what was chosen in the one before.
    <form key={`${from} ${to}`} action={action} className={styles.form}>
      {program && <input type="hidden" name="program" value={program} />}
      <Select label={t("from")} name="from" defaultValue={from} options={options} />
      <Select label={t("to")} name="to" defaultValue={to} options={options} />
      <Button type="submit" kind="secondary">
        {t("submit")}
      </Button>
    </form>
  );
}
