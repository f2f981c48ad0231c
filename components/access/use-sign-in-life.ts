import { useCallback, useEffect, useRef, useState } from "react";
import { seeStanding, stay } from "@/lib/clinic/account-client";
import { SIGNED_OUT } from "@/lib/platform/http/client";
import { onTabs, tellTabs } from "./tabs";

/** Whose page this is. */
export type PagePerson = { accountId: string; link: { clinicId: string; id: string }; name: string };

/** The time that was left when the server made this page, by its own clock. */
export type TimeSent = { seconds: number; at: number };

export type Life =
  | { at: "in" }
  /** `final` when being here does not help: the hours are over. */
  | { at: "warned"; until: Date; final: boolean }
  | { at: "out" }
  /** Signed in again, but for the second factor. */
  | { at: "code" }
  /** The browser is signed in as another of the account's people. */
  | { at: "elsewhere" };

const WARNING_MS = 2 * 60 * 1000;
const PING_MS = 60 * 1000;

/** When each page arrived: one that comes back from the browser's memory is as old as it was. */
const arrivals = new Map<number, number>();

/**
 * The life of the sign-in behind this page, across tabs: typing and pressing count as being here, which the server is told
 * once a minute; two minutes before the end there is a warning; at the end the server has the last word.
 */
export function useSignInLife(person: PagePerson, sent: TimeSent) {
  const [life, setLife] = useState<Life>({ at: "in" });
  const now = useRef({ life, deadline: Number.POSITIVE_INFINITY, told: 0, asking: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const turn = useCallback((next: Life) => {
    now.current.life = next;
    setLife(next);
  }, []);

  const check = useCallback(() => {
    const { life: known, deadline } = now.current;
    clearTimeout(timer.current);
    if (known.at !== "in" && known.at !== "warned") return;
    const left = deadline - Date.now();
    if (left <= 0) return void ask.current();
    if (left > WARNING_MS) {
      if (known.at === "warned") turn({ at: "in" });
    } else if (known.at === "in") turn({ at: "warned", until: new Date(deadline), final: false });
    timer.current = setTimeout(check, left > WARNING_MS ? left - WARNING_MS : left);
  }, [turn]);

  const renew = useCallback(
    (seconds: number, since = Date.now()) => {
      now.current.deadline = since + seconds * 1000;
      check();
    },
    [check],
  );

  const ask = useRef(async () => {});
  ask.current = async () => {
    if (now.current.asking) return;
    now.current.asking = true;
    const answer = await seeStanding();
    now.current.asking = false;
    // Nobody knows while the server can't be reached: what stands on the screen is covered until somebody does.
    if (!answer.ok || answer.value.state === "out") return turn({ at: "out" });
    if (answer.value.state === "set-up") return window.location.replace("/");
    if (answer.value.state === "code") return turn({ at: "code" });
    const { accountId, link, seconds } = answer.value;
    if (accountId !== person.accountId) return window.location.replace("/");
    if (link.id !== person.link.id || link.clinicId !== person.link.clinicId) return turn({ at: "elsewhere" });
    if (now.current.life.at !== "in") turn({ at: "in" });
    renew(seconds);
  };

  /** Tells the server that somebody is here. */
  const here = useCallback(async () => {
    now.current.told = Date.now();
    const answer = await stay();
    if (!answer.ok) return answer.failure.kind === "wrong" ? undefined : check();
    const { seconds } = answer.value;
    tellTabs("alive", seconds);
    renew(seconds);
    const known = now.current.life;
    if (known.at === "warned") turn({ ...known, until: new Date(now.current.deadline), final: true });
  }, [check, renew, turn]);

  useEffect(() => {
    const arrived = arrivals.get(sent.at) ?? Date.now();
    arrivals.set(sent.at, arrived);
    now.current.told = arrived;
    renew(sent.seconds, arrived);
    return () => clearTimeout(timer.current);
  }, [sent.at, sent.seconds, renew]);

  useEffect(() => {
    const active = () => {
      if (now.current.life.at === "in" && Date.now() - now.current.told >= PING_MS) void here();
    };
    const question = () => void ask.current();
    const ends = onTabs((word) => (word.kind === "alive" ? renew(word.seconds) : question()));
    window.addEventListener("keydown", active, { capture: true });
    window.addEventListener("pointerdown", active, { capture: true });
    window.addEventListener(SIGNED_OUT, question);
    window.addEventListener("pageshow", check);
    // A machine that slept ran no timers.
    document.addEventListener("visibilitychange", check);
    return () => {
      ends();
      window.removeEventListener("keydown", active, { capture: true });
      window.removeEventListener("pointerdown", active, { capture: true });
      window.removeEventListener(SIGNED_OUT, question);
      window.removeEventListener("pageshow", check);
      document.removeEventListener("visibilitychange", check);
    };
  }, [here, renew, check]);

  return { life, here, ask: () => ask.current() };
}
