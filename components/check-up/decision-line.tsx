import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { FigureStill } from "@/components/figure/figure-still";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { lacksReason } from "@/lib/check-up/decision";
import { DecisionControl } from "./decision-control";
import styles from "./decision-form.module.css";
import type { DecisionRow } from "./decision-rows";
import type { Choice } from "./use-decisions";

type DecisionLineProps = {
  row: DecisionRow;
  choice: Choice;
  onChange: (part: Partial<Choice>) => void;
  /** Saving was tried: what is missing is said. */
  asked: boolean;
  /** Where the entries behind its numbers are. */
  rowsHref: string;
};

/** One exercise: what is in force and what it becomes, what the record says, what is proposed, and why she decides so. */
export function DecisionLine({ row, choice, onChange, asked, rowsHref }: DecisionLineProps) {
  const t = useTranslations("review.decision");
  const { lineageId, name, proposal } = row;
  const reason = useRef<HTMLInputElement>(null);
  const took = useRef(false);
  // The button of the proposal is gone once it is taken: the focus goes on to its reason.
  useEffect(() => {
    if (!took.current) return;
    took.current = false;
    reason.current?.focus();
  });
  const ways = row.ways[choice.decision] ?? [];
  const isTaken = proposal?.decision === choice.decision && proposal.way === choice.way;
  return (
    <li className={styles.row}>
      <FigureStill figure={row.figure} side={row.side} size="mini" />
      <b className={styles.name}>{name}</b>
      <DecisionControl
        name={`decision-${lineageId}`}
        exercise={name}
        value={choice.decision}
        onChange={(decision) => onChange({ decision, way: 0 })}
      />
      <p className={styles.dose}>
        {row.dose}
        {ways.length === 1 && (
          <>
            {" → "}
            <b className="strong">{ways[0]?.words}</b>
          </>
        )}
      </p>
      {ways.length > 1 && (
        <div className={styles.reason}>
          <Select
            label={t("to", { name })}
            labelHidden
            name={`way-${lineageId}`}
            options={ways.map(({ words }, index) => ({ value: String(index), label: words }))}
            value={String(choice.way)}
            onChange={(event) => onChange({ way: Number(event.target.value) })}
          />
        </div>
      )}
      {ways.length === 0 && choice.decision !== "keep" && choice.decision !== "stop" && (
        <p className={styles.evidence}>{t("noWay")}</p>
      )}
      {row.drafted && <p className={styles.evidence}>{row.drafted}</p>}
      <p className={styles.evidence} data-internal>
        {row.ground}{" "}
        <Link href={rowsHref} className="link" aria-label={t("rows", { name })}>
          {t("rowsShort")}
        </Link>
      </p>
      {proposal && !isTaken && (
        <div className={styles.reason} data-internal>
          <Button
            kind="quiet"
            onClick={() => {
              took.current = true;
              onChange({ decision: proposal.decision, way: proposal.way, reason: row.ground });
            }}
          >
            {proposal.words}
          </Button>
        </div>
      )}
      {choice.decision !== "keep" && (
        <div className={styles.reason}>
          <TextField
            ref={reason}
            label={t("reason")}
            name={`reason-${lineageId}`}
            value={choice.reason}
            maxLength={500}
            onChange={(event) => onChange({ reason: event.target.value })}
            error={asked && lacksReason(choice) ? t("reasonMissing") : undefined}
          />
        </div>
      )}
    </li>
  );
}
