/** How long one verifier takes from endorsement to decision. */
export interface TurnaroundView {
  personId: string;
  name: string;
  decisions: number;
  medianDays: number;
  /** Nine of ten decisions took no longer. */
  ninetiethDays: number;
  isReader: boolean;
}

export interface TurnaroundsView {
  /** Decisions from here on are counted. */
  since: string;
  items: TurnaroundView[];
}
