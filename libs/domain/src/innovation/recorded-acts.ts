import type { Act } from './innovation-moves.js';

/** What the history of an innovation tells: the acts on it, and what befell it without one. */
export type RecordedAct = Act | 'creation' | 'merge' | 'reorganisation';
