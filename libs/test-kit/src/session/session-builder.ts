import type { SessionView } from '@satu/contract/views';
import { permissionsOf, type Role, type ViewerGrant } from '@satu/domain/access';
import { aViewer } from '../access/viewer-builder.js';

/** A session with these roles and exactly the permissions that they give. */
export function aSession(...roles: readonly (Role | ViewerGrant)[]): SessionView {
  const viewer = aViewer(...roles);
  return {
    person: { id: viewer.personId, name: 'Staf Dinas Kesehatan', email: 'staf@sidoarjo.example' },
    grants: viewer.grants.map(({ role, programme, regionId, agencyId }) => ({
      role,
      programme,
      kind: 'DEFINITIF',
      regionId,
      regionName: 'Kabupaten Sidoarjo',
      agencyId,
      agencyName: agencyId === null ? null : 'Dinas Kesehatan',
      from: '2026-01-01',
      until: null,
    })),
    permissions: [...permissionsOf(viewer)],
    withoutRole: null,
    expiresAt: '2026-11-24T15:00:00.000Z',
    now: '2026-11-24T03:00:00.000Z',
  };
}
