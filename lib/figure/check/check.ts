import { swapSides } from "../mirror";
import type { Movement } from "../movement";
import { checkBalance } from "./balance";
import { checkCollision } from "./collision";
import { type Finding, worst } from "./finding";
import { checkGrip } from "./grip";
import { checkContacts, checkFloor } from "./ground";
import { checkJoints } from "./joints";
import { checkPlanted, checkReach, checkSliding } from "./limbs";
import { checkContinuity } from "./motion";
import { checkSinking, checkStanding, checkTouching } from "./props";
import { type Sampled, sampled } from "./samples";
import { checkVisibility } from "./visibility";

const ALL: readonly ((sampled: Sampled) => Finding[])[] = [
  checkJoints,
  checkFloor,
  checkContacts,
  checkPlanted,
  checkSliding,
  checkReach,
  checkBalance,
  checkContinuity,
  checkCollision,
  checkSinking,
  checkTouching,
  checkStanding,
  checkGrip,
  checkVisibility,
];

/** What is wrong with a movement; with its sides exchanged too, where that is how the other side is shown. */
export function checkMovement(movement: Movement): Finding[] {
  const findings = checkOneSide(movement);
  if (movement.otherSide !== "swap") return findings;
  return [...findings, ...checkOneSide(swapSides(movement)).map((each): Finding => ({ ...each, swapped: true }))];
}

function checkOneSide(movement: Movement): Finding[] {
  const samples = sampled(movement);
  return worst(ALL.flatMap((check) => check(samples)));
}
