import type { EvidenceListView, EvidenceView, InnovationView, Problem } from '@satu/contract/views';
import type { Answer, TestClient } from '../../testing/test-client.js';
import { formOf } from '../files/files.fixture.js';

/** What the doors of evidence answer: the evidence, or a problem. */
export type Body = EvidenceView & Omit<Problem, 'kind' | 'title'>;

/** Noon of 15 June 2026 in Sidoarjo. */
export const NOON = '2026-06-15T05:00:00Z';

export async function draftOf(by: TestClient, name = 'Posyandu keliling'): Promise<string> {
  return (await by.post<InnovationView>('/api/innovations', { name })).body.id;
}

/** Adds a file as a script does. */
export async function addFile(
  by: TestClient,
  innovationId: string,
  file: { name: string; content: Buffer },
  fields: Record<string, string> = {},
): Promise<Answer<Body>> {
  const { body, headers } = formOf(file, fields);
  return by.post<Body>(`/api/innovations/${innovationId}/evidence`, body, headers);
}

export async function listOf(
  by: TestClient,
  innovationId: string,
  query = '',
): Promise<EvidenceListView> {
  return (await by.get<EvidenceListView>(`/api/innovations/${innovationId}/evidence${query}`)).body;
}

export const tagOf = ({ id, version }: { id: string; version: number }) => ({
  'if-match': `"${id}-${version}"`,
});

/** Status, code and reason of a refusal. */
export function refusal({ status, body }: Answer<{ code?: string; context?: object }>): unknown[] {
  const reason = body.context && 'reason' in body.context ? [body.context.reason] : [];
  return [status, body.code, ...reason];
}
