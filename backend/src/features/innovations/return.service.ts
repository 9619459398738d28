import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertNote } from '@satu/domain/innovation';
import { ObligationService } from '../periods/obligation.service.js';
import type { Target } from './act.js';
import { EndingService } from './ending.service.js';
import { HistoryRepository, type NewNote } from './history.repository.js';
import { InnovationMoveService } from './innovation-move.service.js';

/** What must be completed: one note for the whole, or notes at fields. */
export interface Incompleteness {
  note?: string | null;
  notes?: readonly { pointer: string; text: string }[];
}

/** Head or verifier gives the text back to be completed. */
@Injectable()
export class ReturnService {
  constructor(
    private readonly moves: InnovationMoveService,
    private readonly obligations: ObligationService,
    private readonly history: HistoryRepository,
    private readonly ending: EndingService,
  ) {}

  async returnForCompletion(
    viewer: Viewer,
    target: Target,
    said: Incompleteness,
  ): Promise<InnovationView> {
    const assertBody = (): void => {
      assertNote(said);
    };
    const call = { ...target, act: 'return', assertBody } as const;
    return this.moves.perform(viewer, call, async (tx, opened) => {
      const { row, move } = opened;
      // The head takes the endorsement back; a verifier's return takes nothing away (rule 3).
      if (move.force === 'ENDS')
        await this.obligations.assertMayLeave(tx, { innovationId: row.id });
      const notes = notesOf(said);
      const revision = row.revisionCount + 1;
      await this.moves.record(tx, opened, {
        freezes: true,
        detail: notes[0]?.text ?? null,
        facts: { revision, notes: notes.length },
      });
      await this.history.addNotes(tx, row.id, revision, notes);
      // From here the text itself is corrected: a copy of what stood before would undo that.
      await this.ending.endCopyOf(tx, row, notes[0]?.text ?? '');
      return row.id;
    });
  }
}

function notesOf({ note, notes = [] }: Incompleteness): NewNote[] {
  return [{ pointer: null, text: note ?? '' }, ...notes].filter(({ text }) => text.trim() !== '');
}
