/** What the rules ask, condition by condition: the first five for *in earnest*, the others for *theatre*. */
export const CONDITIONS = ["kept", "kept-share", "telling", "towards", "carried-out", "broken", "broken-share", "no-move", "unmoved", "nothing-carried-out"] as const;
export type ConditionId = (typeof CONDITIONS)[number];
