import type { InnovationStage } from '@satu/domain/innovation';
import type { DocumentReference } from './document.view.js';

/** The verified list of a period, frozen for the decree that names it. */
export interface DecreeView {
  id: string;
  periodId: string;
  periodName: string;
  draftNumber: number;
  status: 'DRAFT' | 'SIGNED';
  frozenAt: string;
  frozenBy: string;
  lineCount: number;
  /** The signed decree on the shelf. */
  document: DocumentReference | null;
  signedAt: string | null;
  updatedAt: string;
  version: number;
}

/** A line of the annex. */
export interface DecreeLineView {
  line: number;
  innovationId: string;
  name: string;
  agencyName: string;
  stage: InnovationStage;
  affairName: string;
}

export interface DecreeLinesView {
  items: DecreeLineView[];
}
