import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { AssignEvaluatorDto } from './assign-evaluator.dto.js';
import { presentAssignment, presentCandidate } from './assignment.presenter.js';
import {
  AssignmentRepository,
  type AssignmentRow,
  type JudgedEntry,
  type NewAssignment,
} from './assignment.repository.js';
import { EvaluatorRepository } from './evaluator.repository.js';

/** Who judges what. That nobody judges the own agency is held by the database as well. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly assignments: AssignmentRepository,
    private readonly evaluators: EvaluatorRepository,
  ) {}

  async listOf(viewer: Viewer, entryId: string) {
    await this.assertEntry(viewer, entryId);
    return { items: (await this.assignments.listOf(viewer, entryId)).map(presentAssignment) };
  }

  async candidates(viewer: Viewer, entryId: string) {
    await this.assertEntry(viewer, entryId);
    return { items: (await this.evaluators.candidates(viewer, entryId)).map(presentCandidate) };
  }

  /** Refuses an entry that does not exist for whoever assigns. */
  async assertEntry(viewer: Viewer, entryId: string): Promise<void> {
    if (await this.assignments.hasEntry(viewer, entryId)) return;
    throw new DomainError('not-found', 'not-found');
  }

  async read(viewer: Viewer, id: string) {
    return presentAssignment(await this.find(viewer, id));
  }

  async assign(viewer: Viewer, entryId: string, { evaluatorId, stageId }: AssignEvaluatorDto) {
    return this.unitOfWork.run(async (tx) => {
      const entry = await this.assignments.lockEntry(tx, viewer, entryId);
      if (!entry) throw new DomainError('not-found', 'not-found');
      await this.assertFits(tx, entry, { entryId, evaluatorId, stageId });
      if (entry.publishedAt) throw new DomainError('conflict', 'already-published');
      if (entry.status !== 'SUBMITTED') {
        throw new DomainError('conflict', 'invalid-transition', { status: entry.status });
      }
      const id = await this.assignments.assign(tx, { entryId, evaluatorId, stageId });
      if (id === null) throw await this.refusal(tx, { entryId, evaluatorId, stageId });
      const assignment = await this.find(viewer, id, tx);
      await this.record(tx, 'assignment.made', assignment);
      return presentAssignment(assignment);
    });
  }

  /** Takes an assignment back; what was written under it stays, and counts no more. */
  async release(viewer: Viewer, id: string, expected: number | null): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const assignment = await this.assignments.lock(tx, viewer, id);
      if (!assignment) throw new DomainError('not-found', 'not-found');
      requireVersion(assignment.version, expected);
      if (assignment.publishedAt) throw new DomainError('conflict', 'already-published');
      const { state, scoresheetStatus } = assignment;
      if (state !== 'ASSIGNED' || scoresheetStatus === 'SUBMITTED') {
        throw new DomainError('conflict', 'invalid-transition', { state, scoresheetStatus });
      }
      await this.assignments.release(tx, id);
      await this.record(tx, 'assignment.released', assignment);
    });
  }

  private async find(viewer: Viewer, id: string, tx?: Tx) {
    const assignment = await this.assignments.find(viewer, id, tx);
    if (!assignment) throw new DomainError('not-found', 'not-found');
    return assignment;
  }

  /** The stage is one of the edition's, and the person scores in this region today. */
  private async assertFits(tx: Tx, entry: JudgedEntry, asked: NewAssignment): Promise<void> {
    const scores = await this.evaluators.isEvaluator(tx, entry.id, asked.evaluatorId);
    const errors = [
      ...(scores ? [] : [{ pointer: '/evaluatorId', detail: 'unknown' }]),
      ...(entry.stageIds.includes(asked.stageId)
        ? []
        : [{ pointer: '/stageId', detail: 'unknown' }]),
    ];
    if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
  }

  private async refusal(tx: Tx, asked: NewAssignment): Promise<DomainError> {
    const state = await this.assignments.stateOf(tx, asked);
    if (state === 'ASSIGNED') return new DomainError('conflict', 'already-assigned');
    const reason = state === 'CONFLICT' ? 'OWN_AGENCY' : 'RECUSED';
    return new DomainError('conflict', 'conflict-of-interest', { reason });
  }

  private async record(tx: Tx, act: string, assignment: AssignmentRow): Promise<void> {
    const { id, entryId, evaluatorId, stageId, regionId } = assignment;
    await this.audit.record(tx, {
      act,
      subjectType: 'assignment',
      subjectId: id,
      regionId,
      detail: { entryId, evaluatorId, stageId },
    });
  }
}
