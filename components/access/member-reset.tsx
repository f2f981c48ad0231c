"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormSection } from "@/components/patient/form-section";
import { RadioGroup } from "@/components/ui/radio-group";
import { makeMemberReset } from "@/lib/clinic/reset-client";
import { ResetMaker } from "./reset-maker";

type MemberResetProps = { memberId: string; name: string; baseUrl: string };

/** For a member who is locked out; the owner's alone, and not for herself. Wants the messages of "access". */
export function MemberReset({ memberId, name, baseUrl }: MemberResetProps) {
  const t = useTranslations("access");
  const [removeFactor, setRemoveFactor] = useState(false);
  return (
    <FormSection title={t("resetMemberTitle")}>
      <ResetMaker
        name={name}
        note={t("resetMemberNote", { name })}
        baseUrl={baseUrl}
        make={() => makeMemberReset(memberId, removeFactor)}
      >
        <RadioGroup
          legend={t("resetLost")}
          name={`lost-${memberId}`}
          value={removeFactor ? "both" : "password"}
          onChange={(event) => setRemoveFactor(event.target.value === "both")}
          options={[
            { value: "password", label: t("resetLostPassword") },
            { value: "both", label: t("resetRemoveFactor"), hint: t("resetRemoveFactorHint") },
          ]}
        />
      </ResetMaker>
    </FormSection>
  );
}
