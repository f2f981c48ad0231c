/**
 * What stands for a part that comes by a tap until its script is there (`loading` of `dynamic`): nothing, and the rest of
 * the page goes on. Without it React holds back all that is tapped meanwhile. What may belong to the first sight goes
 * without, since a picture of it has to be whole; it comes in a transition, which holds nothing back either.
 */
export const nothing = () => null;
