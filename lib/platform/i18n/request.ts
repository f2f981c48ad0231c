import { getRequestConfig } from "next-intl/server";
import { LOCALE } from "./locale";
import { messages } from "./messages";
import { messageFallback, refuseMissing } from "./missing";

export default getRequestConfig(async () => ({
  locale: LOCALE,
  messages,
  // Calendar days are formatted as UTC midnights. An instant must name its zone: the server's own zone means nothing.
  timeZone: "UTC",
  onError: refuseMissing,
  getMessageFallback: messageFallback,
}));
