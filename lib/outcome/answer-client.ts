import { send } from "@/lib/platform/http/client";
import type { Answers } from "./answers";

/** As it leaves the phone. */
export type PhoneAnswer = { id: string; sentId: string; answers: Answers; answeredAt: string };

/** Sends a patient's answers; the same sent again change nothing. Throws RequestRefused, TypeError without a network. */
export function sendAnswer(answer: PhoneAnswer): Promise<{ id: string }> {
  return send<{ id: string }>("POST", "/api/responses", answer);
}
