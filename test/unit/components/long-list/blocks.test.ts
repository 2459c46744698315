import { expect, it } from 'vitest';
import { BLOCK_SIZE, cutIntoBlocks } from '@/components/long-list/blocks';

const rows = Array.from({ length: BLOCK_SIZE * 3 + 1 }, (_, i) => ({ i }));
const all = () => true;

it('cuts a list into blocks that hold all of it in order', () => {
  const blocks = cutIntoBlocks(rows, all);
  expect(blocks.map((block) => block.length)).toEqual([BLOCK_SIZE, BLOCK_SIZE, BLOCK_SIZE, 1]);
  expect(blocks.flat()).toEqual(rows);
});

it('leaves the other blocks as they are when rows of one are hidden', () => {
  const before = cutIntoBlocks(rows, all);
  const after = cutIntoBlocks(rows, ({ i }) => i !== BLOCK_SIZE + 2, before);
  expect(after.map((block, i) => block === before[i])).toEqual([true, false, true, true]);
  expect(after.flat()).toHaveLength(rows.length - 1);
});
