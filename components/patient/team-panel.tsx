"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { changeCareTeamMutation } from "@/lib/patient/client";
import { leadOf, type PatientRecord } from "@/lib/patient/record";
import { failureOf } from "./failure";
import { HandOverDialog } from "./hand-over-dialog";
import { TeamDialog } from "./team-dialog";
import styles from "./team-panel.module.css";

export type TeamPanelProps = {
  patient: Pick<PatientRecord, "id" | "calledBy" | "team" | "colleagues" | "archived">;
  /** Who is looking: may take over with one press when nobody is responsible. */
  memberId: string;
};

const REASONS = ["changed", "inactive", "archived"] as const;

/** Who is responsible, and the ways to change it. Wants the messages of "care" and "common". */
export function TeamPanel({ patient, memberId }: TeamPanelProps) {
  const { team, colleagues, calledBy: name } = patient;
  const t = useTranslations("care.team");
  const router = useRouter();
  const [open, setOpen] = useState<"handOver" | "change" | null>(null);
  const active = team.filter((member) => member.active).map((member) => member.id);
  const lead = leadOf(team);
  const changing = useMutation({
    ...changeCareTeamMutation(patient.id),
    onSuccess: () => setOpen(null),
    onSettled: () => router.refresh(),
  });
  const change = (next: { lead: string; members: string[] }) =>
    changing.mutate({ ...next, seen: { lead: lead?.id ?? null, members: active } });
  const show = (dialog: typeof open) => {
    changing.reset();
    setOpen(dialog);
  };
  const failure = changing.error && failureOf(changing.error, REASONS);
  const error = failure && (typeof failure === "object" ? t("failed.other", failure) : t(`failed.${failure}`));
  const dialog = { name, busy: changing.isPending, error, onClose: () => show(null), onChange: change };

  return (
    <div className={styles.panel}>
      {team.length > 0 && (
        <ul className={styles.team}>
          {team.map((member) => (
            <li key={member.id}>
              {member.name}
              {(member.lead || !member.active) && (
                <span className={styles.note}>{member.active ? t("leads") : t("left")}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {!lead && <p className={styles.nobody}>{t("nobody", { name })}</p>}
      <div className={styles.message}>
        <FormMessage tone="error">{open === null && error}</FormMessage>
      </div>
      {!patient.archived && (
        <div className={styles.buttons}>
          {!lead && (
            <Button
              size="small"
              busy={changing.isPending}
              onClick={() => change({ lead: memberId, members: [...new Set([...active, memberId])] })}
            >
              {t("takeOver")}
            </Button>
          )}
          {lead && (
            <Button kind="secondary" size="small" onClick={() => show("handOver")}>
              {t("handOver")}
            </Button>
          )}
          <Button kind="quiet" size="small" onClick={() => show("change")}>
            {t("change")}
          </Button>
        </div>
      )}
      {open === "handOver" && lead && (
        <HandOverDialog {...dialog} lead={lead} members={active} colleagues={colleagues} />
      )}
      {open === "change" && (
        <TeamDialog
          // Anew when somebody else changed the team.
          key={JSON.stringify([lead?.id, active])}
          {...dialog}
          lead={lead?.id ?? null}
          members={active}
          colleagues={colleagues}
        />
      )}
    </div>
  );
}
