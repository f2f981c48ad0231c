import { Moon, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Turns the page dark or light, whatever the system says, for as long as it is open. */
export function ThemeButton() {
  const [isDark, setDark] = useState<boolean | null>(null);
  useEffect(() => {
    if (isDark === null) return setDark(matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
    return () => {
      delete document.documentElement.dataset.theme;
    };
  }, [isDark]);
  return (
    <Button kind="quiet" icon={isDark ? <Sun /> : <Moon />} onClick={() => setDark(!isDark)}>
      {isDark ? "Light" : "Dark"}
    </Button>
  );
}
