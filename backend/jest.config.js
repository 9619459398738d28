import { esm } from '../jest.preset.js';

export default { ...esm, displayName: 'backend', testTimeout: 60000 };
