import { esm } from '../../jest.preset.js';

export default { ...esm, displayName: 'domain' };
