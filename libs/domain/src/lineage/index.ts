export { plainLetters, tellingWords } from './telling-words.js';
export {
  LIKENESSES,
  likenessOf,
  mostAlike,
  type Likeness,
  type LikenessFacts,
} from './likeness-rules.js';
export {
  assertMayJoin,
  treeOrder,
  type Joining,
  type LineageNode,
  type PlacedNode,
} from './replication-rules.js';
