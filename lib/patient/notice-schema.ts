import { z } from "zod";
import { NOTICE } from "@/lib/platform/privacy-notice";

/** Only the notice in force can be accepted: an older one was shown by a page that is no longer true. */
export const acceptNoticeSchema = z.strictObject({ version: z.literal(NOTICE.version) });
