import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import type { InnovationStage, InnovationStatus } from '@satu/domain/innovation';
import { type LikenessFacts, plainLetters, tellingWords } from '@satu/domain/lineage';
import { Database } from '../../platform/database/database.js';
import { Repository } from '../../platform/database/repository.js';
import { InnovationScopeService } from '../innovations/innovation-scope.service.js';
import type { Bind } from '../innovations/innovation-scope.js';
import { type Place, similarIn, STEMS_FOUND, typedWords, wordsFound } from './similar-sql.js';

/** An innovation that may be like the one being typed, with what was measured. */
export interface SimilarRow extends LikenessFacts {
  readonly source: 'REGION' | 'CATALOGUE';
  readonly id: string;
  readonly name: string;
  readonly agencyName: string;
  readonly regionName: string;
  readonly year: number;
  readonly stage: InnovationStage | null;
  /** Null for what is known from the catalogue alone. */
  readonly status: InnovationStatus | null;
}

/** What is being typed; `exceptId` is the innovation it is typed in. */
export interface TypedText {
  readonly name: string;
  readonly summary: string;
  readonly exceptId: string | null;
}

/** Words that are compared; a longer name says no more by its thirteenth. */
const MOST_WORDS = 12;

/** Looks for innovations like one that is being typed, with work that is capped for each way of finding. */
@Injectable()
export class SimilarInnovationRepository extends Repository {
  constructor(
    database: Database,
    private readonly scope: InnovationScopeService,
  ) {
    super(database);
  }

  /** In what the viewer sees of the own region, and in what other regions published. */
  async find(viewer: Viewer, { name, summary, exceptId }: TypedText): Promise<SimilarRow[]> {
    const values: unknown[] = [];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const words = tellingWords(name, MOST_WORDS);
    const typed = typedWords(words, tellingWords(summary, MOST_WORDS), bind);
    const letters = { plain: bind(plain(name)), key: bind(plainLetters(name)) };
    const origin = `select coalesce((select c.copy_of_id from innovation c where c.id = ${bind(exceptId)}), ${bind(exceptId)}::uuid) as id`;
    const seen = this.scope.isVisible(viewer, bind);
    const regionIds = bind([...new Set(viewer.grants.map((grant) => grant.regionId))]);
    const places = [ownRegion(seen), catalogue(regionIds)];
    return this.database.query<SimilarRow>(
      `with origin as materialized (${origin}), ${typed}
       select f.source, f.id, f.name, f."agencyName", f."regionName", f.year, f.stage, f.status, f."nameSimilarity"::float8, f."hasSameName",
         ${wordsFound('NAME', 'name')}, ${wordsFound('SUMMARY', 'summary')}
       from (${places.map((place) => similarIn(place, letters)).join(' union all ')}) f ${STEMS_FOUND}`,
      values,
    );
  }
}

/** The year in which it began, or was to begin; else the one in which it was written down. */
const YEAR = `coalesce(substring(i.content ->> 'startsOn' from '^[0-9]{4}')::int, extract(year from i.created_at)::int)`;

function ownRegion(seen: string): Place {
  return {
    source: 'REGION',
    from: 'innovation i',
    alias: 'i',
    isSmall: true,
    condition: `${seen} and i.copy_of_id is null and i.status not in ('REJECTED', 'WITHDRAWN') and i.id is distinct from (select id from origin)`,
    columns: `(select a.name from agency a where a.id = i.agency_id) as "agencyName",
      (select g.name from region g where g.id = i.region_id) as "regionName", ${YEAR} as year, i.stage, i.status`,
  };
}

function catalogue(regionIds: string): Place {
  return {
    source: 'CATALOGUE',
    from: 'catalogue_innovation k',
    alias: 'k',
    isSmall: false,
    condition: `k.region_id <> all(${regionIds}::uuid[]) and k.id is distinct from (select id from origin)`,
    columns: `k.agency_name as "agencyName", k.region_name as "regionName",
      coalesce(substring(k.content ->> 'startsOn' from '^[0-9]{4}')::int, extract(year from k.published_at)::int) as year, k.stage, null::text as status`,
  };
}

/** As names are compared letter by letter: small, without accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
