import type { Caution } from "@/lib/exercise/category";

/** What is known of a patient that asks for care. */
export type KnownOf = { patientId: string; calledBy: string; cautions: readonly Caution[] };
