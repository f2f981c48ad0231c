import { z } from "zod";
import { text } from "@/lib/platform/http/text";
import { LONGEST_AGENDA } from "./agenda";

export const addToAgendaSchema = z.strictObject({ words: text({ min: 1, max: LONGEST_AGENDA }) });
