import {
  MAX_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH,
  passwordWeaknesses,
  type PasswordOwner,
  type PasswordWeakness,
} from '@satu/domain/password';

import type { ErrorItem } from '../../ui/error-summary/error-summary';

const NOBODY: PasswordOwner = { name: '', email: null };

/** What to mend in a new password typed twice, by the same rule that the server applies. */
export function newPasswordErrors(
  next: string,
  again: string,
  owner: PasswordOwner = NOBODY,
): ErrorItem[] {
  const errors: ErrorItem[] = passwordWeaknesses(next, owner).map((weakness) => ({
    field: 'new-password',
    text: words(weakness),
  }));
  if (again !== next) {
    const text = $localize`:@@session.password.differs:Ketik kata sandi yang sama dua kali`;
    errors.push({ field: 'new-password-again', text });
  }
  return errors;
}

function words(weakness: PasswordWeakness): string {
  switch (weakness) {
    case 'too-short':
      return $localize`:@@session.password.short:Buat kata sandi sedikitnya ${MIN_PASSWORD_LENGTH}:least: huruf, misalnya empat kata yang Anda ingat`;
    case 'too-long':
      return $localize`:@@session.password.long:Buat kata sandi paling banyak ${MAX_PASSWORD_LENGTH}:most: huruf`;
    case 'too-common':
      return $localize`:@@session.password.common:Pilih kata sandi yang tidak dipakai banyak orang`;
    case 'contains-own-name':
      return $localize`:@@session.password.ownName:Jangan memakai nama, surel, NIP, atau nomor ponsel Anda sendiri`;
  }
}
