import { currentForm } from '@satu/domain/shipped-forms';
import { CRITERIA, type InnovationStatus } from '@satu/domain/innovation';
import type { InnovationContent } from './content/content-types.js';
import type { DemoCalendar } from './demo-calendar.js';
import { showInCatalogue } from './demo-catalogue.js';
import { contentOf, placeOf } from './demo-innovation-text.js';
import { openLapseIfLast } from './demo-lapses.js';
import { periodName } from './demo-places.js';
import { type DemoWriter, json } from './demo-writer.js';

interface Turn {
  readonly act: string;
  readonly from: InnovationStatus;
  readonly to: InnovationStatus;
  readonly by: string;
  readonly detail?: string;
}

/** The acts of one innovation of the demo, each with the rows that the product's own act writes. */
export class LivedInnovation {
  private revisions = 0;
  private status: InnovationStatus = 'DRAFT';

  constructor(
    private readonly writer: DemoWriter,
    private readonly calendar: DemoCalendar,
    private readonly content: InnovationContent,
  ) {}

  async submit(at: Date, periodYear: number): Promise<void> {
    const { staff } = this.place.officers;
    await this.take(
      at,
      { act: 'submission', from: 'DRAFT', to: 'SUBMITTED', by: staff },
      {
        submitted_at: at,
        submitted_by: staff,
      },
    );
    await this.declare(at, periodYear, staff);
  }

  async endorse(at: Date): Promise<void> {
    const { head } = this.place.officers;
    await this.take(
      at,
      { act: 'endorsement', from: 'SUBMITTED', to: 'ENDORSED', by: head },
      {
        endorsed_at: at,
        endorsed_by: head,
        in_force: 'ENDORSED',
        in_force_stage: this.content.stage,
        in_force_revision: this.revisions + 1,
      },
    );
  }

  async verify(at: Date): Promise<void> {
    const verifier = this.verifier;
    await this.take(
      at,
      { act: 'verification', from: 'ENDORSED', to: 'VERIFIED', by: verifier },
      {
        verified_at: at,
        verified_by: verifier,
        in_force: 'VERIFIED',
        in_force_revision: this.revisions + 1,
        criteria: json(CRITERIA.map((key) => ({ key, met: true, note: null }))),
      },
    );
  }

  async declareAgain(at: Date): Promise<void> {
    await this.declare(at, this.calendar.year, this.place.officers.head);
  }

  async giveBack(at: Date): Promise<void> {
    const { life } = this.content;
    if (life.status !== 'RETURNED') return;
    const byHead = life.returnedBy === 'HEAD';
    const by = byHead ? this.place.officers.head : this.verifier;
    await this.take(
      at,
      { act: 'return', from: this.status, to: 'RETURNED', by, detail: life.note },
      {},
    );
    await this.writer.insert('innovation_note', {
      id: this.writer.mint(`note:${this.content.key}`, at),
      innovation_id: this.id,
      revision: this.revisions,
      pointer: '/content/problem',
      text: life.note,
      at,
      by_id: by,
    });
  }

  async reject(at: Date): Promise<void> {
    const { life } = this.content;
    if (life.status !== 'REJECTED') return;
    const by = this.verifier;
    await openLapseIfLast(this.writer, this.calendar, {
      innovationId: this.id,
      at,
      cause: 'REJECTED',
      reason: life.reason,
      by,
    });
    await this.take(
      at,
      { act: 'rejection', from: 'ENDORSED', to: 'REJECTED', by, detail: life.reason },
      {
        ...ENDED,
        rejection_criterion: life.criterion,
        rejection_reason: life.reason,
      },
    );
  }

  async withdraw(at: Date): Promise<void> {
    const { life } = this.content;
    if (life.status !== 'WITHDRAWN') return;
    const { head } = this.place.officers;
    const turn = {
      act: 'withdrawal',
      from: this.status,
      to: 'WITHDRAWN',
      by: head,
      detail: life.reason,
    };
    await this.take(at, turn as Turn, { ...ENDED, withdrawal_reason: life.reason });
  }

  async setUse(at: Date): Promise<void> {
    const { use } = this.content;
    if (!use) return;
    const { staff } = this.place.officers;
    if (use.state === 'STOPPED') {
      await openLapseIfLast(this.writer, this.calendar, {
        innovationId: this.id,
        at,
        cause: 'STOPPED',
        reason: use.reason,
        by: staff,
      });
    }
    await this.writer.at(at);
    await this.writer.change('innovation', this.id, {
      use_state: use.state,
      use_state_reason: use.reason,
      use_state_since: this.calendar.monthsBefore(use.sinceMonthsBefore),
      updated_at: at,
    });
    await this.record(at, {
      act: 'use-state',
      from: this.status,
      to: this.status,
      by: staff,
      detail: use.reason,
    });
  }

  async publish(at: Date): Promise<void> {
    await this.writer.at(at);
    await this.writer.change('innovation', this.id, { published_at: at, updated_at: at });
    await showInCatalogue(this.writer, this.calendar, { content: this.content, at });
    await this.record(at, {
      act: 'publication',
      from: 'VERIFIED',
      to: 'VERIFIED',
      by: this.verifier,
    });
  }

  private get id(): string {
    return this.writer.id(`innovation:${this.content.key}`);
  }

  private get place() {
    return placeOf(this.content, this.writer);
  }

  private get verifier(): string {
    const domain = this.place.regionCode === '35.25' ? 'gresik.example' : 'sidoarjo.example';
    // Bappeda's own innovations are verified by the second one: nobody verifies the own agency.
    const own = this.content.agencyCode === BAPPEDA ? 'verifikator2' : 'verifikator';
    return this.writer.id(`person:${own}@${domain}`);
  }

  private async take(at: Date, turn: Turn, changes: Record<string, unknown>): Promise<void> {
    await this.writer.at(at);
    await this.freeze(at, turn);
    await this.writer.change('innovation', this.id, {
      status: turn.to,
      turn_since: at,
      updated_at: at,
      revision_count: this.revisions,
      ...changes,
    });
    await this.record(at, { ...turn, from: this.status });
    this.status = turn.to;
  }

  private async freeze(at: Date, { act, by }: Turn): Promise<void> {
    this.revisions += 1;
    const { name, stage, initiator, medium, form, mainAffairCode, touchedAffairCodes, sdgs } =
      this.content;
    await this.writer.insert('innovation_revision', {
      innovation_id: this.id,
      number: this.revisions,
      act,
      at,
      by_id: by,
      name,
      fields: json({ stage, initiator, medium, form, mainAffairCode, touchedAffairCodes, sdgs }),
      content: json(contentOf(this.content, this.calendar)),
      form_key: currentForm.key,
      form_version: currentForm.version,
    });
  }

  private async record(at: Date, { act, from, to, by, detail }: Turn): Promise<void> {
    await this.writer.insert('innovation_act', {
      id: this.writer.mint(`act:${this.content.key}:${act}:${at.getTime()}`, at),
      innovation_id: this.id,
      act,
      from_status: from,
      to_status: to,
      at,
      by_id: by,
      detail: detail ?? null,
    });
  }

  private async declare(at: Date, year: number, by: string): Promise<void> {
    await this.writer.at(at);
    await this.writer.insert('declaration', {
      id: this.writer.mint(`declaration:${this.content.key}:${year}`, at),
      innovation_id: this.id,
      period_id: this.writer.id(periodName(this.place.regionCode, year)),
      region_id: this.writer.id(`region:${this.place.regionCode}`),
      declared_at: at,
      declared_by: by,
    });
  }
}

const BAPPEDA = '438060100';
const ENDED = { in_force: null, in_force_stage: null, in_force_revision: null };
