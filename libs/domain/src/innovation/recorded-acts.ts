import { ACTS } from './innovation-moves.js';

/** What the history of an innovation tells: the acts on it, and what befell it without one. */
export const RECORDED_ACTS = [...ACTS, 'creation', 'merge', 'reorganisation'] as const;
export type RecordedAct = (typeof RECORDED_ACTS)[number];
