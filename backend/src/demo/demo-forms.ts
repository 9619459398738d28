import { type FormDefinition, type FormField, publishedKeys } from '@satu/domain/form';
import { currentForm } from '@satu/domain/shipped-forms';
import type { DemoCalendar } from './demo-calendar.js';
import { type DemoWriter, json } from './demo-writer.js';

const REACH: FormField = {
  key: 'ownReach',
  type: 'number',
  own: true,
  published: true,
  label: { id: 'Jumlah penerima manfaat setahun', en: 'People reached in a year' },
  help: {
    id: 'Dihitung dari catatan layanan, bukan perkiraan.',
    en: 'Counted from the records of the service, not estimated.',
  },
};

/** Next year's edition, which the administrators of Sidoarjo are preparing: one question of their own. */
export async function writeForms(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  const born = calendar.thisYear(0.95);
  const year = calendar.year + 1;
  const definition = grown({ ...currentForm, key: 'innovation-35.15', version: year });
  await writer.at(born);
  await writer.insert('form_edition', {
    id: writer.mint('form:next', born),
    region_id: writer.id('region:35.15'),
    form_key: definition.key,
    year,
    base_key: currentForm.key,
    base_version: currentForm.version,
    definition: json(definition),
    published_keys: publishedKeys(definition),
    note: 'Menunggu surat edaran kepala daerah tentang pendaftaran inovasi tahun depan.',
    created_by: writer.id('person:admin@sidoarjo.example'),
    created_at: born,
    updated_at: born,
  });
}

function grown(form: FormDefinition): FormDefinition {
  const sections = form.sections.map((section) =>
    section.key === 'outcome' ? { ...section, fields: [...section.fields, REACH] } : section,
  );
  return { ...form, sections };
}
