import { DOCUMENT, Service, computed, inject } from '@angular/core';
import type { ComplianceRow, ComplianceView, PeriodSummary } from '@satu/contract/views';
import type { Role } from '@satu/domain/access';
import { headTitleOf } from '@satu/domain/agency';
import { LAPSE_CAUSE_LABELS } from '@satu/domain/obligation';

import { Region } from '../region/region';
import { Session } from '../session/session';
import { Clock } from '../time/clock';
import { Zoned } from '../time/zoned';
import { daysLeft, lackingOf } from './lacking';

/** Whoever watches over other agencies, and so may remind them. */
const REMINDERS: ReadonlySet<Role> = new Set<Role>([
  'OFFICE_STAFF',
  'OFFICE_DECIDER',
  'REGION_ADMIN',
  'VERIFIER',
  'MENTOR',
]);

/** Sentences and prepared messages about the duty. A person passes them on; the portal sends nothing. */
@Service()
export class Letters {
  private readonly region = inject(Region);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly zoned = inject(Zoned);
  private readonly address = inject(DOCUMENT).baseURI.replace(/\/$/, '');
  private readonly language = this.region.locale === 'en-GB' ? 'en' : 'id';
  readonly mayRemind = computed(() =>
    this.session.grants().some(({ role }) => REMINDERS.has(role)),
  );

  /** The answer in one sentence, with what is left of the time where it still runs. */
  headline({ totals, period }: ComplianceView, isPast = false): string {
    const { registered, obliged, verified } = totals;
    const said = $localize`:@@shell.letters.headline:${registered}:registered: dari ${obliged}:obliged: perangkat daerah sudah mendaftarkan inovasi ${period.year}:year:, ${verified}:verified: terverifikasi.`;
    return isPast ? said : `${said} ${this.time(period)}`.trim();
  }

  /** A summary to pass on; `day` when it tells how things stood at the end of one that has passed. */
  summary(view: ComplianceView, day: string | null = null): string {
    const names = lackingOf(view).map(({ agencyName }) => `- ${agencyName}`);
    const lines = [`*${view.period.name}*`];
    if (day) lines.push(this.asOf(day));
    lines.push(this.headline(view, day !== null));
    if (names.length > 0) {
      lines.push($localize`:@@shell.letters.lacking:Belum memenuhi:`, ...names);
    }
    return [...lines, `${this.address}/kepatuhan`].join('\n');
  }

  asOf(day: string): string {
    return $localize`:@@shell.letters.asOf:Keadaan pada ${this.zoned.format(day)}:day:.`;
  }

  /** What is known of one that lacks: its lapse, or how long it has been silent. */
  standing({ lapse, lastActivityAt }: ComplianceRow): string {
    if (lapse) {
      const cureBy = this.zoned.format(lapse.cureBy, 'deadline');
      return Date.parse(lapse.cureBy) <= this.clock.now()
        ? $localize`:@@shell.letters.uncured:Gugur; masa pemenuhan kembali berakhir ${cureBy}:cureBy:`
        : $localize`:@@shell.letters.lapsed:Gugur; penuhi kembali paling lambat ${cureBy}:cureBy:`;
    }
    if (!lastActivityAt) return $localize`:@@shell.letters.never:Belum pernah memulai`;
    return $localize`:@@shell.letters.silent:Kegiatan terakhir ${this.zoned.format(lastActivityAt)}:day:`;
  }

  reminderHeading({ agencyName }: ComplianceRow): string {
    return $localize`:@@shell.letters.reminderHeading:Ingatkan ${agencyName}:agency:`;
  }

  /** To the head of an agency that lacks something: what, by when, and where to mend it. */
  reminder(row: ComplianceRow, period: PeriodSummary): string {
    const head = headTitleOf({ kind: row.agencyKind, name: row.agencyName }, this.language);
    const greeting = $localize`:@@shell.letters.greeting:Yth. ${head}:head:,`;
    return `${greeting} ${this.lackOf(row, period)} ${this.wayOut(row, period)}`;
  }

  delegationHeading({ agencyName }: ComplianceRow): string {
    return $localize`:@@shell.letters.delegationHeading:Disposisi ke Sekda: ${agencyName}:agency:`;
  }

  /** From the head of the region to the secretary: see to it, and report. */
  delegation(row: ComplianceRow, period: PeriodSummary): string {
    const place = `${this.address}/kepatuhan/${row.agencyId}`;
    return $localize`:@@shell.letters.delegation:Yth. Sekretaris Daerah, mohon ditindaklanjuti: ${this.lackOf(row, period)}:lack: ${this.standing(row)}:standing:. Tenggat periode: ${this.deadline(period)}:deadline:. Mohon dilaporkan hasilnya. Rincian: ${place}:address:`;
  }

  private lackOf(row: ComplianceRow, { name: period }: PeriodSummary): string {
    const { agencyName: agency, lapse, counted, required } = row;
    if (lapse) {
      const since = this.zoned.format(lapse.since);
      const cause = LAPSE_CAUSE_LABELS[lapse.cause][this.language];
      return $localize`:@@shell.letters.lackLapsed:kewajiban inovasi ${agency}:agency: untuk "${period}:period:" gugur sejak ${since}:since: karena inovasi "${lapse.innovationName}:innovation:" ${cause}:cause:.`;
    }
    return counted === 0
      ? $localize`:@@shell.letters.lackAll:${agency}:agency: belum memiliki inovasi yang dihitung untuk "${period}:period:".`
      : $localize`:@@shell.letters.lackSome:${agency}:agency: baru memiliki ${counted}:counted: dari ${required}:required: inovasi yang wajib untuk "${period}:period:".`;
  }

  private wayOut({ lapse }: ComplianceRow, period: PeriodSummary): string {
    const { address } = this;
    if (Date.parse(period.closesAt) <= this.clock.now()) {
      return $localize`:@@shell.letters.late:Masa pengajuan berakhir ${this.deadline(period)}:deadline:; yang sudah diajukan masih dapat disetujui sampai periode ditutup. Mohon segera diselesaikan melalui ${address}:address:, atau sampaikan dasar pengecualian kepada kami.`;
    }
    if (lapse) {
      const cureBy = this.zoned.format(lapse.cureBy, 'deadline');
      return $localize`:@@shell.letters.cure:Mohon dipenuhi kembali paling lambat ${cureBy}:cureBy: dengan mendaftarkan inovasi pengganti melalui ${address}:address:.`;
    }
    return $localize`:@@shell.letters.register:Mohon didaftarkan paling lambat ${this.deadline(period)}:deadline: melalui ${address}:address:. Pendaftaran cepat cukup sepuluh menit; inovasi nondigital sama nilainya.`;
  }

  private deadline({ closesAt }: PeriodSummary): string {
    return this.zoned.format(closesAt, 'deadline');
  }

  private time(period: PeriodSummary): string {
    if (period.status === 'CLOSED') {
      const on = this.zoned.format(period.closedAt ?? period.closesAt);
      return period.closedWithFindings
        ? $localize`:@@shell.letters.closedWithFindings:Periode ditutup dengan catatan pada ${on}:day:; angka ini hasil akhirnya.`
        : $localize`:@@shell.letters.closed:Periode ditutup pada ${on}:day:; angka ini hasil akhirnya.`;
    }
    if (period.status === 'PLANNED') {
      return $localize`:@@shell.letters.planned:Periode baru dibuka pada ${this.zoned.format(period.opensOn)}:day:.`;
    }
    const left = daysLeft(period.closesAt, this.clock.now());
    if (left === 1) return $localize`:@@shell.letters.dayLeft:Sisa 1 hari.`;
    if (left > 1) return $localize`:@@shell.letters.daysLeft:Sisa ${left}:days: hari.`;
    return Date.parse(period.closesAt) > this.clock.now()
      ? $localize`:@@shell.letters.lastDay:Sisa kurang dari sehari.`
      : $localize`:@@shell.letters.over:Tenggat sudah lewat.`;
  }
}
