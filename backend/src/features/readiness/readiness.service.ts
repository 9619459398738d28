import { Injectable } from '@nestjs/common';
import type { ReadinessTarget, ReadinessView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { IID_EXIT } from '@satu/domain/exit';
import { dueOf } from '@satu/domain/innovation';
import {
  lacksForEntry,
  lacksForIid,
  lacksForSubmission,
  yearOfEdition,
} from '@satu/domain/readiness';
import { presentLacks } from './readiness.presenter.js';
import { type EditionToEnter, ReadinessRepository, type WaysOut } from './readiness.repository.js';
import { type ReadyText, ReadyTextService } from './ready-text.service.js';
import { ReadyTierService } from './ready-tier.service.js';

/** What nothing is said of at most targets. */
const PLAIN = {
  ...{ edition: null, rubric: null, source: null, closesAt: null },
  ...{ act: null, entry: null, twin: null },
} as const;

/** Asks for each place that an innovation can go to what would stop it there. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly ready: ReadinessRepository,
    private readonly texts: ReadyTextService,
    private readonly tiers: ReadyTierService,
  ) {}

  async read(viewer: Viewer, id: string): Promise<ReadinessView> {
    const text = await this.texts.read(viewer, id);
    const ways = await this.ready.waysOut(viewer, id);
    const { name, copyOfId, workingCopyId, status } = text.innovation;
    const hasEnded = status === 'REJECTED' || status === 'WITHDRAWN';
    const beyond = copyOfId === null ? await this.beyond(viewer, text, ways) : [];
    return {
      ...{ innovationId: id, name, copyOfId, workingCopyId, isOpen: text.isOpen },
      mayJoin: ways.joins && !hasEnded,
      targets: hasEnded ? [] : [submission(text), ...beyond],
    };
  }

  /** Contests and the index take what stands in force, never a working copy. */
  private async beyond(viewer: Viewer, text: ReadyText, ways: WaysOut): Promise<ReadinessTarget[]> {
    const editions = await this.ready.editions(viewer, text.innovation.id);
    return [
      ...editions.map((edition) => entry(text, edition, ways)),
      await this.iid(viewer, text, ways),
    ];
  }

  private async iid(viewer: Viewer, text: ReadyText, ways: WaysOut): Promise<ReadinessTarget> {
    const { innovation, facts, now } = text;
    const { id, regionId, inForce, useState } = innovation;
    const { rubric, heading, claims } = await this.tiers.read(viewer, id, regionId);
    const evidence = await this.ready.evidence(id);
    const year = yearOfEdition(rubric.edition, now);
    const lacks = lacksForIid({
      ...{ text: facts, inForce, useState, rubric, year, claims, evidence },
    });
    const { edition, title, prognosis } = heading;
    return {
      ...PLAIN,
      ...{ kind: 'IID', rubric: { edition, title, prognosis } },
      source: IID_EXIT.limits?.source ?? null,
      ...presentLacks(lacks, { form: facts.form, rubric, evidence }),
      act: ways.exports ? 'export' : null,
    };
  }
}

function submission({ innovation, facts, form, period, isOpen, now }: ReadyText): ReadinessTarget {
  const { status, inForce, copyOfId, moves } = innovation;
  const due = dueOf({ status, inForce, isCopy: copyOfId !== null }, period, now);
  const lacks = isOpen ? lacksForSubmission(facts, period, now) : [];
  return {
    ...PLAIN,
    ...{ kind: 'SUBMISSION', closesAt: due?.toISOString() ?? null },
    ...presentLacks(lacks, { form }),
    ...(isOpen ? {} : { state: 'DONE' as const }),
    act: moves.includes('submission') ? 'submission' : null,
  };
}

function entry(text: ReadyText, edition: EditionToEnter, ways: WaysOut): ReadinessTarget {
  const { id, name, competitionName, entriesCloseAt, entryId, entryNumber } = edition;
  const { twinId, twinNumber } = edition;
  const isEntered = edition.entryStatus === 'SUBMITTED';
  const { inForce } = text.innovation;
  const lacks = lacksForEntry({ edition, inForce, isEntered, nameTakenBy: twinNumber }, text.now);
  const closesAt = entriesCloseAt.toISOString();
  return {
    ...PLAIN,
    ...{ kind: 'ENTRY', edition: { id, name, competitionName, closesAt }, closesAt },
    ...presentLacks(lacks, { form: text.form }),
    ...(isEntered ? { state: 'DONE' as const } : {}),
    act: ways.enters && !isEntered ? 'entry' : null,
    entry: entryId === null ? null : { id: entryId, number: entryNumber },
    twin: twinId && twinNumber ? { innovationId: twinId, number: twinNumber } : null,
  };
}
