import { useTranslations } from "next-intl";
import { useDoseWords } from "@/components/session/use-dose-words";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import { sidedParts, sidedWords } from "@/lib/exercise/sided-words";
import { firstSide } from "@/lib/exercise/steps-for-side";
import type { Side } from "@/lib/figure/side";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { Run } from "@/lib/session/run";
import type { RunState } from "@/lib/session/run-clock";
import type { Signal } from "@/lib/session/run-signal";
import type { RunView } from "@/lib/session/run-view";

/** What a run says: on the screen, to the ear, and to screen readers. */
export function useRunWords(run: Run, figure: DrawnFigure | null) {
  const t = useTranslations("player");
  const word = useTranslations("figure.sideWord");
  const dose = useDoseWords();
  const sides = { R: word("right"), L: word("left") };

  /** "Left arm, right leg." where the drawing knows, else "Left side." */
  const sideLine = (side: Side | null): string | null => {
    if (side === null) return run.dose.side ? t("sides", { side: "both" }) : null;
    const [first, second] = sidedParts(figure?.frames[figure.show[1]] ?? "", side, sides).map(capitalized);
    if (first === undefined) return t("sides", { side });
    return second === undefined ? t("part", { first }) : t("parts", { first, second: lowered(second) });
  };
  const roundLine = (round: number): string | null =>
    run.rounds > 1 ? t("round", { round, count: run.rounds }) : null;
  const place = ({ round, side }: Pick<RunView, "round" | "side">) =>
    [roundLine(round), sideLine(side)].filter((part) => part !== null).join(" ");

  return {
    sides,
    sideLine,
    roundLine,
    dose: dose.words(run.dose),
    /** What the figure does on this side, key by key. */
    frames: (side: Side | null) =>
      (figure?.frames ?? []).map((frame) => sidedWords(frame, side ?? firstSide(run.dose.side), sides)),
    sideCue: (cue: string, side: Side | null) => sidedWords(cue, side ?? firstSide(run.dose.side), sides),
    stoppedAt: (state: RunState, view: RunView): string =>
      run.open
        ? t("stoppedTime", { minutes: Math.floor((state.counted[0] ?? 0) / 60) })
        : t("stoppedRound", { round: view.round }),
    /** Said aloud; short, and one at a time. */
    spoken: (signal: Signal): string | null => {
      switch (signal.kind) {
        case "ready":
          return t("say.ready");
        case "round":
          return place(signal) || null;
        case "count":
          return new Intl.NumberFormat(LOCALE).format(signal.number);
        case "hold":
          return t("say.hold");
        case "rest":
          return t("say.rest", { seconds: signal.seconds });
        case "change":
          return [t("say.change"), sideLine(signal.side)].filter(Boolean).join(". ");
        case "left":
          return t("say.left", { seconds: signal.seconds });
        case "half":
        case "reached":
        case "over":
          return t(`say.${signal.kind}`);
        default:
          return null;
      }
    },
    /** For those who hear the page: where it has come to, sparingly. */
    announced: (signal: Signal, each: boolean, count: number): string | null => {
      switch (signal.kind) {
        case "round":
          return [place(signal), run.hold.seconds >= 2 && t("say.holdFor", { seconds: Math.round(run.hold.seconds) })]
            .filter(Boolean)
            .join(" ");
        case "rest":
          return t("say.rest", { seconds: signal.seconds });
        case "change":
          return [t("say.change"), sideLine(signal.side)].filter(Boolean).join(". ");
        case "count":
          return each ? t("say.ofCount", { number: signal.number, count }) : null;
        case "ready":
        case "reached":
        case "over":
          return t(`say.${signal.kind}`);
        default:
          return null;
      }
    },
  };
}

function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase(LOCALE) + words.slice(1);
}

function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase(LOCALE) + words.slice(1);
}
