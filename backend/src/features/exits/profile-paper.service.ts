import { Injectable } from '@nestjs/common';
import type { ExitPaperView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { formatCode } from '@satu/domain/document';
import { answerLines } from '@satu/domain/form';
import { INNOVATION_STATUS_LABELS } from '@satu/domain/innovation';
import { DomainError } from '@satu/domain/problem';
import { DocumentIssuer, type IssueOrder } from '../../platform/documents/document-issuer.js';
import { letterheadOf } from '../../platform/documents/letterhead.js';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ExitTextService, type Leaving } from './exit-text.service.js';

/** Fields that stay off a paper that goes from hand to hand: names and numbers of people. */
const PRIVATE: ReadonlySet<string> = new Set(['officialName', 'officialPhone', 'initiatorName']);

/** The profile on F4 with letterhead and code: anybody who holds it can ask whether it is ours. */
@Injectable()
export class ProfilePaperService {
  constructor(
    private readonly texts: ExitTextService,
    private readonly issuer: DocumentIssuer,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Issues it; the same words again are the same document under the same code. */
  async issue(viewer: Viewer, id: string): Promise<ExitPaperView> {
    const leaving = await this.texts.read(viewer, id);
    const { ground } = leaving;
    const prepared = await this.issuer.prepare(orderOf(leaving));
    const issued = await this.unitOfWork.run(async (tx) => {
      const document = await this.issuer.record(tx, prepared);
      await this.audit.record(tx, {
        act: 'innovation.profile-issued',
        subjectType: 'innovation',
        subjectId: id,
        regionId: ground.regionId,
        agencyId: ground.custodianAgencyId,
        detail: { code: document.code },
      });
      return document;
    });
    const code = formatCode(issued.code);
    return { innovationId: id, code, issuedAt: issued.issuedAt.toISOString() };
  }

  /** The paper that says what the record says now; missing until it was issued with these words. */
  async paper(viewer: Viewer, id: string): Promise<Buffer> {
    const { standing } = await this.issuer.prepare(orderOf(await this.texts.read(viewer, id)));
    if (!standing) throw new DomainError('not-found', 'not-found');
    return this.issuer.contentOf(standing.id);
  }
}

function orderOf({ ground, form, values }: Leaving): IssueOrder {
  const sections = form.sections.map(({ label, fields }) => ({
    heading: label.id,
    rows: fields
      .filter(({ key, type }) => !PRIVATE.has(key) && type !== 'phone')
      .map((field): [string, string] => [
        field.label.id,
        answerLines(field, values[field.key], 'id').join('\n'),
      ])
      .filter(([, text]) => text !== ''),
  }));
  // A code proves where the paper is from, not that anybody has approved what it says.
  const standing = {
    heading: 'Keadaan saat diterbitkan',
    rows: [['Status', INNOVATION_STATUS_LABELS[ground.status].id]],
  };
  const region = { name: ground.regionName, words: ground.regionWords };
  return {
    regionId: ground.regionId,
    kind: 'PROFILE',
    subjectType: 'innovation',
    subjectId: ground.id,
    language: 'id',
    title: 'Profil Inovasi Daerah',
    issuedFor: ground.custodianAgencyName,
    letterhead: letterheadOf(region, ground.custodianAgencyName),
    template: 'profile',
    data: {
      name: ground.name,
      sections: [standing, ...sections].filter(({ rows }) => rows.length > 0),
    },
  };
}
