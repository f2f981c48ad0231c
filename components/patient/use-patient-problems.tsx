import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { Link } from "@/components/ui/link";
import { LONGEST, type NewPatient, type TypedPatient } from "@/lib/patient/schema";
import { RequestRefused } from "@/lib/platform/http/client";

export type TextOfPatient = Exclude<keyof TypedPatient, "id" | "equipment" | "cautions">;

/** The fields whose own words say what is missing; of the others only the length can be wrong. */
const OWN_WORDS = [
  "name",
  "calledBy",
  "birthDate",
  "email",
  "phone",
  "condition",
  "timeZone",
  "minutesPerDay",
  "painLimit",
] as const;

function hasOwnWords(name: TextOfPatient): name is (typeof OWN_WORDS)[number] {
  return OWN_WORDS.some((each) => each === name);
}

/** Says what is wrong, at the field where it is known and for the whole form otherwise, in the catalogue's words. */
export function usePatientProblems(form: UseFormReturn<TypedPatient, unknown, NewPatient>) {
  const t = useTranslations("patient.add.problem");
  const failed = useTranslations("patient.add.failed");
  const [whole, setWhole] = useState<ReactNode>(null);
  const { errors } = form.formState;

  function of(name: TextOfPatient): string | undefined {
    const error = errors[name];
    if (!error) return undefined;
    const problem = error.message;
    if (problem === "future") return t("future");
    if (problem === "characters") return t("characters");
    if (error.type === "too_big" && name in LONGEST)
      return t("tooLong", { max: LONGEST[name as keyof typeof LONGEST] });
    return hasOwnWords(name) ? t(name) : t("characters");
  }

  /** Takes up why the server, or the way to it, refused. Nothing typed is touched. */
  function take(error: Error, patient: NewPatient) {
    if (!(error instanceof RequestRefused)) return setWhole(failed("network"));
    const fields = Object.entries((error.members.fields ?? {}) as Record<string, string>);
    const known = fields.filter(([name]) => name in patient);
    known.forEach(([name, problem], index) => {
      form.setError(name as TextOfPatient, { type: problem, message: problem }, { shouldFocus: index === 0 });
    });
    if (known.length > 0) return setWhole(null);
    if (error.status === 401) return setWhole(failed("signedOut"));
    if (error.code === "archived" || error.code === "not-found") return setWhole(failed("gone"));
    if (error.code === "already-added") {
      return setWhole(
        <>
          {failed("alreadyAdded")}{" "}
          <Link href={`/patients/${patient.id}`} className="link">
            {failed("openRecord")}
          </Link>
        </>,
      );
    }
    return setWhole(failed("other", { code: error.code }));
  }

  return { of, take, whole, clear: () => setWhole(null), count: Object.keys(errors).length };
}

export type PatientProblems = ReturnType<typeof usePatientProblems>;
