import { FIELD_TYPES, type FieldType } from '@satu/domain/form';
import { INNOVATION_STAGES, type InnovationStage } from '@satu/domain/innovation';
import {
  Flag,
  OneOf,
  Part,
  PartList,
  SomeOf,
  Text,
  TextList,
  Whole,
} from '../../platform/validation/fields.js';

const KEY = { min: 1, max: 60 };
const MOST = { min: 0, max: 1_000_000, optional: true };

export class BilingualDto {
  @Text({ max: 2000 })
  id: string;

  @Text({ max: 2000 })
  en: string;
}

export class FormOptionDto {
  @Text(KEY)
  value: string;

  @Part(() => BilingualDto)
  label: BilingualDto;
}

export class TableColumnDto {
  @Text(KEY)
  key: string;

  @OneOf(['text', 'year', 'choice'])
  type: 'text' | 'year' | 'choice';

  @Part(() => BilingualDto)
  label: BilingualDto;

  @PartList(() => FormOptionDto, { max: 60, optional: true })
  options?: FormOptionDto[];
}

/** At which stages each target asks for the field. */
export class RequiredForDto {
  @SomeOf(INNOVATION_STAGES, { optional: true })
  QUICK?: InnovationStage[];

  @SomeOf(INNOVATION_STAGES, { optional: true })
  IID?: InnovationStage[];
}

export class FormFieldDto {
  @Text(KEY)
  key: string;

  @OneOf(FIELD_TYPES)
  type: FieldType;

  @Part(() => BilingualDto)
  label: BilingualDto;

  @Part(() => BilingualDto, { optional: true })
  help?: BilingualDto;

  @Flag({ optional: true })
  column?: true;

  @Flag({ optional: true })
  published?: true;

  @Flag({ optional: true })
  own?: true;

  @Whole(MOST)
  maxLength?: number;

  @Whole(MOST)
  maxItems?: number;

  @Whole(MOST)
  maxWords?: number;

  @PartList(() => FormOptionDto, { max: 100, optional: true })
  options?: FormOptionDto[];

  @PartList(() => TableColumnDto, { max: 20, optional: true })
  columns?: TableColumnDto[];

  @Part(() => RequiredForDto, { optional: true })
  requiredFor?: RequiredForDto;
}

export class FormSectionDto {
  @Text(KEY)
  key: string;

  @Part(() => BilingualDto)
  label: BilingualDto;

  @Part(() => BilingualDto, { optional: true })
  help?: BilingualDto;

  @PartList(() => FormFieldDto, { max: 80 })
  fields: FormFieldDto[];
}

export class WordMinimumDto {
  @TextList({ max: 40, length: 60 })
  fields: string[];

  @Whole({ min: 0, max: 1_000_000 })
  minWords: number;

  @OneOf(['QUICK', 'IID'])
  requiredFor: 'QUICK' | 'IID';
}

/** What an edition asks; its key and version follow from region and year. */
export class FormDefinitionDto {
  @PartList(() => FormSectionDto, { min: 1, max: 30 })
  sections: FormSectionDto[];

  @PartList(() => WordMinimumDto, { max: 20 })
  wordMinimums: WordMinimumDto[];
}
