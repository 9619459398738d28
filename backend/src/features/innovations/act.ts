/** The innovation an act is about, and the version it was based on (null: whatever it is now). */
export interface Target {
  readonly id: string;
  readonly expected: number | null;
}
