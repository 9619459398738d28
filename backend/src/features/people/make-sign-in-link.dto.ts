import { OneOf } from '../../platform/validation/fields.js';

export const LINK_PURPOSES = ['FIRST_SIGN_IN', 'FORGOTTEN_PASSWORD'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export class MakeSignInLinkDto {
  @OneOf(LINK_PURPOSES)
  purpose: LinkPurpose;
}
