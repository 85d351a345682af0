/** How it behaves: well, or badly in one way. */
export const HABITS = [
  "good",
  "constrained",
  "32-bit",
  "silent",
  "talkative",
  "torn",
  "flooding",
  "dying",
  "hanging",
] as const;
export type Habit = (typeof HABITS)[number];
