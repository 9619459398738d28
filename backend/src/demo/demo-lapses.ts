import type { DemoCalendar } from './demo-calendar.js';
import type { DemoWriter } from './demo-writer.js';

const THIRTY_DAYS = 30 * 86_400_000;

export interface Finding {
  readonly innovationId: string;
  readonly at: Date;
  readonly cause: 'REJECTED' | 'STOPPED';
  readonly reason: string;
  readonly by: string;
}

/** A finding of fact on the last one that counts opens a lapse, as the product does. */
export async function openLapseIfLast(
  writer: DemoWriter,
  calendar: DemoCalendar,
  { innovationId, at, cause, reason, by }: Finding,
): Promise<void> {
  await writer.at(at);
  const owed = await writer.query<{ id: string }>(
    `select o.id from declaration d
     join obligation o on o.period_id = d.period_id and o.agency_id = d.duty_agency_id
     join period p on p.id = o.period_id and p.closed_at is null
     where d.innovation_id = $1 and d.counts and o.counted <= o.required
       and not o.exempt and not o.lapse_open`,
    [innovationId],
  );
  const closing = calendar.end(`${calendar.year}-12-31`).getTime();
  for (const { id } of owed) {
    await writer.insert('lapse', {
      id: writer.mint(`lapse:${innovationId}:${id}`, at),
      obligation_id: id,
      innovation_id: innovationId,
      cause,
      reason,
      opened_by: by,
      opened_at: at,
      cure_by: new Date(Math.min(at.getTime() + THIRTY_DAYS, closing)),
    });
  }
}
