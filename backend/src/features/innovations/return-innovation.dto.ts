import { PartList, Text } from '../../platform/validation/fields.js';

const NOTE_LENGTH = 2_000;

export class FieldNoteDto {
  @Text({ min: 1, max: 200 })
  pointer: string;

  @Text({ max: NOTE_LENGTH })
  text: string;
}

export class ReturnInnovationDto {
  @Text({ max: NOTE_LENGTH, optional: true, nullable: true })
  note?: string | null;

  @PartList(() => FieldNoteDto, { max: 100, optional: true })
  notes?: FieldNoteDto[];
}
