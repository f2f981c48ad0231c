import { BUILDS, type Build } from "@/lib/figure/draw/build";

/** Skin tones from light to deep, as components/figure/figure-theme.css has them. */
export const SKINS = [1, 2, 3, 4, 5] as const;
export type Skin = (typeof SKINS)[number];

/** Whose body the figures show. */
export type FigureLook = { build: Build; skin: Skin };

export const FIGURE_COOKIE = "figure";
export const USUAL_LOOK: FigureLook = { build: "lean", skin: 3 };

/** "round.4" */
export const lookText = ({ build, skin }: FigureLook): string => `${build}.${skin}`;

/** The look that a page's cookies name, as `document.cookie` has them; null where they name none. */
export function lookInCookies(cookies: string): FigureLook | null {
  const text = new RegExp(`(?:^|; )${FIGURE_COOKIE}=([^;]*)`).exec(cookies)?.[1];
  return text === undefined ? null : lookOf(text);
}

/** The look that a text names; the usual one where it names none. */
export function lookOf(text: string | undefined): FigureLook {
  const [build, skin] = (text ?? "").split(".");
  return {
    build: BUILDS.find((each) => each === build) ?? USUAL_LOOK.build,
    skin: SKINS.find((each) => String(each) === skin) ?? USUAL_LOOK.skin,
  };
}
