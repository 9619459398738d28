import { newPasswordErrors } from './new-password';

const OWNER = { name: 'Sri Wahyuni', email: 'wahyuni@sidoarjo.example' };

describe('newPasswordErrors', () => {
  it('has nothing against four words of one’s own', () => {
    expect(newPasswordErrors('kuda lumping pagi sore', 'kuda lumping pagi sore', OWNER)).toEqual(
      [],
    );
  });

  it('names what to mend, at the field that mends it', () => {
    expect(newPasswordErrors('wahyuni', 'wahyuno', OWNER)).toEqual([
      {
        field: 'new-password',
        text: 'Buat kata sandi sedikitnya 15 huruf, misalnya empat kata yang Anda ingat',
      },
      {
        field: 'new-password',
        text: 'Jangan memakai nama, surel, NIP, atau nomor ponsel Anda sendiri',
      },
      { field: 'new-password-again', text: 'Ketik kata sandi yang sama dua kali' },
    ]);
  });
});
