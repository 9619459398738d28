import type { UseState } from '@satu/domain/innovation';
import type { DemoCalendar } from './demo-calendar.js';
import { type DemoWriter, shareOf } from './demo-writer.js';

/** Which innovation took over which, by the keys of their content. */
const REPLICATIONS: readonly (readonly [key: string, ofKey: string])[] = [
  ['kec-waru-loket-pulang-kerja', 'kec-sidoarjo-surat-sore'],
  ['kec-prambon-papan-air-sawah', 'dpubmsda-pintu-air-bersama'],
  ['kec-candi-teman-berobat', 'dinkes-kawan-minum-obat'],
];

/** Share of last year's innovations of which somebody has said this year how they fare. */
const CONFIRMED = 0.6;

interface Asked {
  readonly id: string;
  readonly periodId: string;
  readonly state: UseState;
  readonly reason: string | null;
  readonly by: string;
}

/** Who replicates whom, and the yearly confirmations that have come in so far. */
export async function writeRegister(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  const joined = calendar.thisYear(0.97);
  await writer.at(joined);
  for (const [key, ofKey] of REPLICATIONS) {
    const [asked] = await writer.query<{ by: string }>(
      'select created_by as by from innovation where id = $1',
      [writer.id(`innovation:${key}`)],
    );
    await writer.insert('replication', {
      innovation_id: writer.id(`innovation:${key}`),
      of_id: writer.id(`innovation:${ofKey}`),
      since: joined,
      by_id: asked?.by,
    });
  }
  for (const asked of await askedFor(writer, calendar)) await confirm(writer, calendar, asked);
}

/** What was endorsed before this year's period opened, in the order of ids. */
async function askedFor(writer: DemoWriter, calendar: DemoCalendar): Promise<Asked[]> {
  const rows = await writer.query<Asked>(
    `select i.id, p.id as "periodId", i.use_state as state, i.use_state_reason as reason, i.created_by as by
     from innovation i join period p on p.region_id = i.region_id and p.year = $1
     where i.in_force is not null and exists (select from innovation_act e
       where e.innovation_id = i.id and e.act = 'endorsement' and e.at < p.opens_at) order by i.id`,
    [calendar.year],
  );
  return rows.filter(
    ({ id, state }) => state !== 'IN_USE' || shareOf(`confirmed:${id}`) < CONFIRMED,
  );
}

async function confirm(writer: DemoWriter, calendar: DemoCalendar, asked: Asked): Promise<void> {
  const at = calendar.thisYear(0.98 + shareOf(`confirmation:${asked.id}`) * 0.01);
  await writer.at(at);
  const inUse = asked.state === 'IN_USE';
  await writer.insert('use_confirmation', {
    id: writer.mint(`confirmation:${asked.id}`, at),
    innovation_id: asked.id,
    period_id: asked.periodId,
    state: asked.state,
    reason: inUse ? null : asked.reason,
    link_title: inUse ? 'Laporan bulanan pelaksanaan' : null,
    link_url: inUse ? `https://sidoarjo.example/laporan/${asked.id.slice(-12)}` : null,
    confirmed_by: asked.by,
    confirmed_at: at,
  });
}
