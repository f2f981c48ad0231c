import { useTranslations } from "next-intl";
import { type CopiedRevision, copied, startFrom } from "@/lib/program/copy";
import type { Builder } from "./use-builder";
import { nameOf } from "./use-change-words";

/** What is taken over from another revision, into the draft and in words. */
export function useCopies({ content, learn, dispatch }: Builder, say: (words: string) => void) {
  const t = useTranslations("program");

  const take = (from: CopiedRevision, isOwn: boolean) => {
    const origin = !isOwn ? "other" : from.ended ? "patient" : "program";
    const items = copied(from.content.items, content, origin, () => crypto.randomUUID());
    learn(from.exercises);
    dispatch({ act: "add", items });
    return items;
  };

  /** The lines that were ticked; `isOwn`: they come from this patient's record. */
  const copy = (from: CopiedRevision, isOwn: boolean) => {
    const [first, ...others] = take(from, isOwn);
    say(t("did.added", { count: others.length + 1, name: nameOf(from.exercises, first?.exerciseVersionId ?? "") }));
  };

  /** By one press, what is still in the catalogue of the program before; how much is not, is said. */
  const begin = (from: CopiedRevision) => {
    const { length: count } = take(startFrom(from), true);
    say(t("past.begun", { count, gone: from.content.items.length - count }));
  };

  return { copy, begin };
}
