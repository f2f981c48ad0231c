import { useTranslations } from "next-intl";
import { Messages } from "@/components/layout/messages";
import { Button, ButtonLink } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import type { AuditPage } from "@/lib/record/audit-event";
import { type AuditFilter, auditSearch } from "@/lib/record/audit-filter";
import { AUDIT_KINDS } from "@/lib/record/audit-kind";
import styles from "./audit.module.css";
import { PatientChoice } from "./patient-choice";

type AuditFilterFormProps = { filter: AuditFilter } & Pick<AuditPage, "people" | "patient">;

/** The filter lives in the address, as a plain form: it can be kept and works without a script, but for the patient's search. */
export function AuditFilterForm({ filter, people, patient }: AuditFilterFormProps) {
  const t = useTranslations("audit");
  return (
    <search className={styles.filter} aria-label={t("filter.title")}>
      <Messages namespaces={["audit"]}>
        <PatientChoice
          // Another patient is another field.
          key={patient?.id ?? ""}
          chosen={patient && { name: patient.name ?? t("erased") }}
          without={`/practice/audit${auditSearch({ ...filter, patient: undefined })}`}
          rest={{ ...filter, patient: undefined }}
        />
      </Messages>
      <form action="/practice/audit" method="get" className={styles.form}>
        {filter.patient && <input type="hidden" name="patient" value={filter.patient} />}
        <Select
          name="person"
          label={t("filter.person")}
          placeholder={t("filter.anyone")}
          defaultValue={filter.person ?? ""}
          options={people.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        />
        <Select
          name="kind"
          label={t("filter.kind")}
          placeholder={t("filter.anyKind")}
          defaultValue={filter.kind ?? ""}
          options={AUDIT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <DateField name="from" label={t("filter.from")} defaultValue={filter.from ?? ""} />
        <DateField name="to" label={t("filter.to")} defaultValue={filter.to ?? ""} />
        <div className={styles.buttons}>
          <Button type="submit" kind="secondary">
            {t("filter.show")}
          </Button>
          {auditSearch(filter) && (
            <ButtonLink kind="quiet" href="/practice/audit">
              {t("filter.clear")}
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
