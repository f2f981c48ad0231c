"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SlashKey } from "@/components/ui/slash-key";
import { TextField } from "@/components/ui/text-field";
import { useSlash } from "@/components/ui/use-slash";

/** The words of a search, in its form. */
export function SearchField({ words }: { words: string }) {
  const t = useTranslations("catalogue");
  const field = useRef<HTMLInputElement>(null);
  useSlash(field);
  return (
    <TextField
      ref={field}
      type="search"
      name="q"
      label={t("search")}
      labelHidden
      placeholder={t("searchHint")}
      lead={<Search />}
      trail={<SlashKey title={t("searchKey")} />}
      defaultValue={words}
      maxLength={80}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
