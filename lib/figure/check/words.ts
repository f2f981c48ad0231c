import type { Finding } from "./finding";

const cm = (amount: number): string => `${Math.abs(amount).toFixed(1)} cm`;
const angle = (amount: number): string => `${Math.round(amount)}°`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** "upperArmR" -> "right upper arm". */
export function partWords(name: string): string {
  const [, part = name, side] = /^(.*?)([RL])?$/.exec(name) ?? [];
  const words = part.replace(/^fingers$/, "finger tip").replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return side ? `${side === "R" ? "right" : "left"} ${words}` : words;
}

const sentenceOf: Record<Finding["check"], (finding: Finding) => string> = {
  joint: ({ what, other, amount, limit }) => jointSentence(partWords(what), other, amount, limit),
  floor: ({ what, amount }) => `${partWords(what)} is ${cm(amount)} under the floor`,
  contact: ({ what, amount }) =>
    `${partWords(what)} is ${cm(amount)} ${amount > 0 ? "above" : "below"} what it is said to rest on`,
  plant: ({ what, amount }) => `${partWords(what)} is planted, but drifts by ${cm(amount)}`,
  slide: ({ what, amount }) => `${partWords(what)} slides over the floor by ${cm(amount)}`,
  reach: ({ what, amount }) => `${partWords(what)} misses its place by ${cm(amount)}`,
  balance: ({ amount }) => `the body would fall: its centre of mass is ${cm(amount)} outside of what carries it`,
  support: () => "nothing carries the body",
  jump: ({ what, amount }) => `${partWords(what)} jumps by ${cm(amount)}`,
  collision: ({ what, other = "", amount }) => `${partWords(what)} is ${cm(amount)} inside the ${partWords(other)}`,
  sunk: ({ what, other = "", amount }) => `${partWords(what)} is ${cm(amount)} inside the ${partWords(other)}`,
  untouched: ({ what, amount }) => `the ${partWords(what)} is there, but nothing touches it: ${cm(amount)} are between`,
  apart: ({ what, amount }) =>
    `${partWords(what)} is said to rest above the floor, with nothing under it for ${cm(amount)}`,
  grip: ({ what, other = "", amount }) =>
    `${partWords(what)} is ${cm(amount)} from the ${partWords(other)} it should hold`,
  hidden: ({ what, amount }) => `${partWords(what)} moves, but ${percent(amount)} of it is hidden at the end`,
  foreshortened: ({ what, amount }) =>
    `${partWords(what)} points at the viewer at the end: ${percent(amount)} of its length is lost`,
  stale: ({ what, other = "" }) => `the exception of ${partWords(what)} from "${other}" is needed no more: take it out`,
  small: ({ amount }) => `start and end look the same: nothing moves by more than ${cm(amount)} in the picture`,
};

function jointSentence(part: string, other: string | undefined, amount: number, limit: number): string {
  switch (other) {
    case "behindOverhead":
      return `${part} leads the arm too far behind the trunk overhead (${percent(amount)} of its length, ${percent(limit)} at most)`;
    case "across":
      return `${part} leads the arm too far across the body (${percent(amount)} of its length, ${percent(limit)} at most)`;
    default:
      return `${part}: ${other ?? "angle"} of ${angle(amount)} is beyond its limit of ${angle(limit)}`;
  }
}

/** A finding as a sentence for whoever makes poses: "Right knee is 3.1 cm above what it is said to rest on (key 2)." */
export function findingWords(finding: Finding): string {
  const sentence = sentenceOf[finding.check](finding);
  const side = finding.swapped ? ", sides exchanged" : "";
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} (${whenWords(finding)}${side}).`;
}

function whenWords({ key, seconds }: Finding): string {
  if (key !== undefined) return `key ${key + 1}`;
  return seconds === undefined ? "throughout" : `after ${seconds.toFixed(1)} s`;
}
