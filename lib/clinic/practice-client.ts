import { mutationOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { Practice } from "./practice";
import type { SavePractice } from "./practice-schema";

export const savePracticeMutation = mutationOptions({
  mutationFn: (save: SavePractice) => send<Practice>("PUT", "/api/practice", save),
});
