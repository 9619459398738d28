import type { AffairView, RegionView } from '@satu/contract/views';

export function presentRegion(row: RegionView): RegionView {
  const { head, region, planning } = row.words;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    parentId: row.parentId,
    timeZone: row.timeZone,
    words: { head, region, planning },
  };
}

export function presentAffair(row: AffairView): AffairView {
  return { code: row.code, name: row.name, group: row.group, groupLabel: row.groupLabel };
}
