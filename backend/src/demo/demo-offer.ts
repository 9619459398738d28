import { demoAccounts } from './content/people.js';
import { DEMO_PASSWORD } from './demo-people.js';

/** What the demo's sign-in page lists: every account with the words for its office. */
export const demoOffer = {
  password: DEMO_PASSWORD,
  accounts: demoAccounts.flatMap(({ mailDomain, people }) =>
    people.map(({ localPart, displayName }) => ({
      login: `${localPart}@${mailDomain}`,
      name: displayName,
    })),
  ),
};
