/** How a page is kept: longest side in pixels, quality of its JPEG, and its weight against the first step. */
export interface FitStep {
  readonly longest: number;
  readonly quality: number;
  readonly weight: number;
}

/** From 200 dots an inch on A4 (2,339 pixels) down to what can just be read; the weights are estimates. */
export const FIT_STEPS: readonly FitStep[] = [
  { longest: 2_339, quality: 0.8, weight: 1 },
  { longest: 2_339, quality: 0.6, weight: 0.65 },
  { longest: 1_754, quality: 0.6, weight: 0.4 },
  { longest: 1_754, quality: 0.45, weight: 0.32 },
  { longest: 1_240, quality: 0.45, weight: 0.18 },
  { longest: 1_000, quality: 0.35, weight: 0.11 },
];

/** The next step after one that gave too many bytes: the first that should do; null when none is left. */
export function nextStep(step: number, bytes: number, limit: number): number | null {
  const done = FIT_STEPS[step];
  if (!done || step >= FIT_STEPS.length - 1) return null;
  const wanted = (done.weight * limit) / bytes;
  const found = FIT_STEPS.findIndex(({ weight }, at) => at > step && weight <= wanted);
  // Estimates err: the last step is tried before it is given up.
  return found < 0 ? FIT_STEPS.length - 1 : found;
}
